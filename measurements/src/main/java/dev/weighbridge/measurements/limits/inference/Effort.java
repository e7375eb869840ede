package dev.weighbridge.measurements.limits.inference;

/**
 * How much thought is given to a log.
 *
 * @param boxes how many pieces of each family are looked at at most; some thousand are exact, some hundred quick
 * @param plain whether plain limiters alone are looked at, which neither count what they reject nor punish it
 */
public record Effort(int boxes, boolean plain) {
    /** Enough to choose the next requests by, of limiters without specialities. */
    public static final Effort PLAIN = new Effort(800, true);

    /** Enough to choose the next requests by. */
    public static final Effort QUICK = new Effort(800, false);

    /** Enough to give an answer. */
    public static final Effort EXACT = new Effort(3000, false);
}
