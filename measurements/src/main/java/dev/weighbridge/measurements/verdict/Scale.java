package dev.weighbridge.measurements.verdict;

/** How two sides of a metric are compared. */
public enum Scale {
    /** Shares from 0 to 1, by their difference in points. */
    SHARE,
    /** Times in seconds, by their ratio. */
    TIME,
    /** Counts, by the ratio of their sums. */
    COUNT,
    /** Amounts of money, by the ratio of their sums or of what each right answer cost. */
    COST;

    /** Whether sides are compared by a ratio, so that 1 says they are the same; else by a difference. */
    public boolean ratio() {
        return this != SHARE;
    }
}
