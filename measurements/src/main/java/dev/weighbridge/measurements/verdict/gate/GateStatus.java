package dev.weighbridge.measurements.verdict.gate;

/** What a gate says, of one metric or of a whole run. */
public enum GateStatus {
    /** Proven not to be worse by the margin. */
    PASS("PASS"),
    /** Worse, and not by chance. */
    FAIL("FAIL"),
    /** Neither; more would have to be measured. */
    INCONCLUSIVE("INCONCLUSIVE"),
    /** What was measured cannot be compared. */
    INVALID("INVALID"),
    /** Shown, but no part of the gate; never said of a whole run. */
    NOT_GATED("NOT GATED");

    private final String words;

    GateStatus(String words) {
        this.words = words;
    }

    /** It as people read it. */
    public String words() {
        return words;
    }
}
