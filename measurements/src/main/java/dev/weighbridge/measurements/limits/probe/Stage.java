package dev.weighbridge.measurements.limits.probe;

/**
 * Requests sent one upon the other.
 *
 * @param atNanos when they begin
 * @param count how many at most
 * @param untilRejected whether the first rejection ends them
 */
record Stage(long atNanos, int count, boolean untilRejected) {
    /** One request. */
    static Stage poll(long atNanos) {
        return new Stage(atNanos, 1, false);
    }

    /** Requests until one is rejected. */
    static Stage burst(long atNanos, int count) {
        return new Stage(atNanos, count, true);
    }

    /** How many may be under way at once after so many were sent: few at first, for what is too much is lost. */
    static int atOnce(int sent) {
        return Math.min(64, 2 + sent / 3);
    }
}
