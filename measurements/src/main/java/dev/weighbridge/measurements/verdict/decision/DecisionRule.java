package dev.weighbridge.measurements.verdict.decision;

/** The rule by which a decision was taken. */
public enum DecisionRule {
    /** The incumbent is proven to stay within the margin, and it serves. */
    INCUMBENT_NOT_WORSE(Choice.STAY, "the incumbent is proven not to be worse by the margin"),
    /** The candidate is better by a lower bound above 0 and an estimate of at least the margin. */
    CANDIDATE_BETTER(Choice.MOVE, "the candidate is surely better, and by at least the margin as estimated"),
    /** The incumbent does not serve and the candidate does. */
    INCUMBENT_DOES_NOT_SERVE(
            Choice.MOVE, "the incumbent surely misses what is asked beside its answers, and the candidate meets it"),
    /** Neither serves. */
    NEITHER_SERVES(Choice.TOO_CLOSE, "both miss what is asked beside their answers"),
    /** The candidate is better and does not serve. */
    CANDIDATE_DOES_NOT_SERVE(Choice.TOO_CLOSE, "the candidate is better but misses what is asked beside its answers"),
    /** As many were asked as settle it where nothing differs, and it is open still. */
    NEAR_THE_MARGIN(Choice.TOO_CLOSE, "the difference is known well and lies near the margin"),
    /** The difference in quality is not known well enough. */
    QUALITY_OPEN(Choice.NOT_ENOUGH_DATA, "the difference in quality is not known well enough"),
    /** Whether a target serves is not known well enough. */
    SERVICE_OPEN(Choice.NOT_ENOUGH_DATA, "whether what is asked beside answers is met is not known well enough"),
    /** No case of the workload has a check. */
    NO_CHECKS(
            Choice.NOT_ENOUGH_DATA,
            "no case has a check, so accuracy is not measured (give the cases of its suite checks)"),
    /** There are checks, and no answer was graded on both targets. */
    NOT_GRADED(Choice.NOT_ENOUGH_DATA, "accuracy is not measured, since no case was asked of both"),
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
