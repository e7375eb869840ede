package dev.weighbridge.measurements.limits.honesty;

import java.util.Arrays;

/** Between which numbers something lies, both included. */
record Range(double low, double high) {
    static final Range NON_NEGATIVE = new Range(0, Double.POSITIVE_INFINITY);

    /** The range of several numbers, at least one. */
    static Range of(double... values) {
        return new Range(
                Arrays.stream(values).min().orElseThrow(),
                Arrays.stream(values).max().orElseThrow());
    }

    double width() {
        return high - low;
    }

    /** What this and another have in common; this one where they have nothing. */
    Range and(Range other) {
        double from = Math.max(low, other.low);
        double to = Math.min(high, other.high);
        return from <= to ? new Range(from, to) : this;
    }

    /** The number in it that is nearest to 0. */
    double nearestToZero() {
        return low > 0 ? low : Math.min(high, 0);
    }
}
