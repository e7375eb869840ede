package dev.weighbridge.measurements.limits.strategy;

/** Holds requests back as a token bucket does. Times are nanoseconds and never go back. Not thread-safe. */
final class Pacer {
    private final long burst;
    private final long intervalNanos;
    private long paidAt = Long.MIN_VALUE;

    /** Lets {@code burst} through at once after a rest, 1 or more, and so many a second, above 0. */
    Pacer(long burst, double perSecond) {
        this.burst = burst;
        this.intervalNanos = (long) Math.ceil(1e9 / perSecond);
    }

    /** Holds nothing back. */
    static Pacer none() {
        return new Pacer(1, Double.POSITIVE_INFINITY);
    }

    /** When a request that is ready now is let go; it counts as sent. */
    long send(long nanos) {
        long at = paidAt == Long.MIN_VALUE ? nanos : Math.max(nanos, paidAt - (burst - 1) * intervalNanos);
        paidAt = Math.max(at, paidAt) + intervalNanos;
        return at;
    }
}
