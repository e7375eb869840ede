package dev.weighbridge.measurements.verdict.gate;

import dev.weighbridge.measurements.verdict.Shortfall;

/** The rule by which a metric got its status. */
public enum GateRule {
    /** Proven not to be worse by the margin. */
    NON_INFERIOR(GateStatus.PASS, "proven to stay within the margin"),
    /** Significantly worse, yet proven not to be worse by the margin. */
    WORSE_WITHIN_MARGIN(GateStatus.PASS, "worse, but proven to stay within the margin"),
    /** Significantly worse, and not proven to stay within the margin. */
    WORSE(GateStatus.FAIL, "worse, and not proven to stay within the margin"),
    /** Neither significantly worse nor proven to stay within the margin. */
    UNDECIDED(GateStatus.INCONCLUSIVE, "neither surely worse nor proven to stay within the margin"),
    /** Fewer complete pairs than the policy asks for. */
    LOW_COVERAGE(GateStatus.INCONCLUSIVE, "too many pairs are missing"),
    /** What is missing could turn the verdict. */
    MISSING_COULD_TURN(GateStatus.INCONCLUSIVE, "what is missing could turn the verdict"),
    /** The target answered nothing. */
    TARGET_UNREACHABLE(GateStatus.INVALID, "the target could not be reached"),
    /** One side comes from the simulator and the other does not. */
    SIMULATED_AGAINST_REAL(GateStatus.INVALID, "one side is simulated and the other is not"),
    /** The workload's hash differs. */
    WORKLOAD_DIFFERS(GateStatus.INVALID, "the workload is not the same"),
    /** This machine could not send on time. */
    CLIENT_BOUND(GateStatus.INVALID, "this machine could not send on time"),
    /** Too few pairs, clusters, blocks or values. */
    TOO_FEW(GateStatus.INVALID, "too little to judge"),
    /** The statistic cannot be computed. */
    UNDEFINED(GateStatus.INVALID, "it cannot be computed"),
    /** Nothing says what differs between runs. */
    NO_CONTROL(GateStatus.NOT_GATED, Shortfall.NO_CONTROL.words()),
    /** The comparison file does not ask for a gate on it. */
    NOT_ASKED(GateStatus.NOT_GATED, "no gate is asked for"),
    /** The plan has too few blocks of load for it. */
    TOO_FEW_PLANNED(GateStatus.NOT_GATED, "the plan has too few blocks of load for it"),
    /** Asking ended early on purpose, and what the rest would have used is not known. */
    ENDED_EARLY(GateStatus.NOT_GATED, "asking ended early, and what the rest would have used is not known");

    private final GateStatus status;
    private final String words;

    GateRule(GateStatus status, String words) {
        this.status = status;
        this.words = words;
    }

    /** What it leads to. */
    public GateStatus status() {
        return status;
    }

    /** It in words, as a clause. */
    public String words() {
        return words;
    }

    static GateRule of(Shortfall shortfall) {
        return shortfall == Shortfall.NO_CONTROL ? NO_CONTROL : TOO_FEW;
    }
}
