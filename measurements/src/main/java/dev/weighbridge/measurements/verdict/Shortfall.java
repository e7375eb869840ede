package dev.weighbridge.measurements.verdict;

/** What a sample lacks to be judged at all. */
public enum Shortfall {
    /** Fewer complete pairs than the policy asks for. */
    TOO_FEW_PAIRS("too few pairs"),
    /** Fewer clusters than the policy asks for. */
    TOO_FEW_CLUSTERS("too few clusters"),
    /** Fewer blocks than the policy asks for. */
    TOO_FEW_BLOCKS("too few blocks"),
    /** A block or a run with so few values that its quantile would be its greatest value. */
    TOO_FEW_VALUES("too few values for this quantile"),
    /** No control in the same run, and too few blessed runs to know how runs differ. */
    NO_CONTROL("no control in the same run and too few blessed runs to know how runs differ");

    private final String words;

    Shortfall(String words) {
        this.words = words;
    }

    /** What is lacking, as a clause. */
    public String words() {
        return words;
    }
}
