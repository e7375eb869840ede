package dev.weighbridge.measurements.verdict.decision;

/** The rule by which a decision was taken. */
public enum DecisionRule {
    /** The incumbent is proven to stay within the margin, and it serves. */
    INCUMBENT_NOT_WORSE(Choice.STAY, "the incumbent is proven not to be worse by the margin"),
    /** The candidate is better by a lower bound above 0 and an estimate of at least the margin. */
    CANDIDATE_BETTER(Choice.MOVE, "the candidate is surely better, and by at least the margin as estimated"),
    /** The incumbent does not serve and the candidate does. */
    INCUMBENT_DOES_NOT_SERVE(Choice.MOVE, "the incumbent misses its service level or quota and the candidate does not"),
    /** Neither serves. */
    NEITHER_SERVES(Choice.TOO_CLOSE, "both miss their service level or quota"),
    /** The candidate is better and does not serve. */
    CANDIDATE_DOES_NOT_SERVE(Choice.TOO_CLOSE, "the candidate is better but misses its service level or quota"),
    /** As many were asked as settle it where nothing differs, and it is open still. */
    NEAR_THE_MARGIN(Choice.TOO_CLOSE, "the difference is known well and lies near the margin"),
    /** The difference in quality is not known well enough. */
    QUALITY_OPEN(Choice.NOT_ENOUGH_DATA, "the difference in quality is not known well enough"),
    /** Whether a target serves is not known well enough. */
    SERVICE_OPEN(Choice.NOT_ENOUGH_DATA, "whether the service level and the quota hold is not known well enough"),
    /** Too few pairs or clusters to judge quality at all. */
    TOO_FEW(Choice.NOT_ENOUGH_DATA, "too few pairs or clusters to judge quality"),
    /** Fewer complete pairs than the policy asks for. */
    LOW_COVERAGE(Choice.NOT_ENOUGH_DATA, "too many pairs are missing"),
    /** What is missing could turn the decision. */
    MISSING_COULD_TURN(Choice.NOT_ENOUGH_DATA, "what is missing could turn the decision");

    private final Choice choice;
    private final String words;

    DecisionRule(Choice choice, String words) {
        this.choice = choice;
        this.words = words;
    }

    /** What it leads to. */
    public Choice choice() {
        return choice;
    }

    /** It in words, as a clause. */
    public String words() {
        return words;
    }
}
