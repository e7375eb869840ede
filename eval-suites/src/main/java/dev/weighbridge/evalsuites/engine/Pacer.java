package dev.weighbridge.evalsuites.engine;

/** Holds requests back as a token bucket does. Times are nanoseconds of one clock. Not thread-safe. */
final class Pacer {
    private static final double NANOS_PER_SECOND = 1e9;

    private final long burst;
    private long paidNanos;
    private boolean used;

    /** A full bucket that holds so many, 1 or more. */
    Pacer(long burst) {
        this.burst = burst;
    }

    /** The earliest time at which the next request may leave, at this rate. */
    long earliest(long nowNanos, double perSecond) {
        return used ? Math.max(nowNanos, paidNanos - (burst - 1) * interval(perSecond)) : nowNanos;
    }

    /** A request leaves now. */
    void sent(long nowNanos, double perSecond) {
        paidNanos = (used ? Math.max(nowNanos, paidNanos) : nowNanos) + interval(perSecond);
        used = true;
    }

    private static long interval(double perSecond) {
        return (long) Math.ceil(NANOS_PER_SECOND / perSecond);
    }
}
