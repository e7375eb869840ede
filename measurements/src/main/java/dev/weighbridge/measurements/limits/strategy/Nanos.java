package dev.weighbridge.measurements.limits.strategy;

/** Seconds in nanoseconds and back. */
final class Nanos {
    private static final double PER_SECOND = 1e9;

    private Nanos() {}

    /** The nearest whole number of nanoseconds, at least 1. */
    static long of(double seconds) {
        return Math.max(1, Math.round(seconds * PER_SECOND));
    }

    static double seconds(long nanos) {
        return nanos / PER_SECOND;
    }
}
