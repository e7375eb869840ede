package dev.weighbridge.measurements.metrics;

import dev.weighbridge.measurements.summary.Share;
import org.apache.commons.statistics.interval.BinomialConfidenceInterval;
import org.apache.commons.statistics.interval.Interval;

/** Shares with their 95 % score interval (Wilson 1927). */
final class Shares {
    private static final double ERROR_RATE = 0.05;

    private Shares() {}

    /** {@code k} of {@code n}; nothing but the counts is known of 0 of 0. */
    static Share of(int k, int n) {
        if (n == 0) {
            return new Share(k, n, null, null, null);
        }
        Interval wilson = BinomialConfidenceInterval.WILSON_SCORE.fromErrorRate(n, k, ERROR_RATE);
        // The ends of 0 of n and n of n are exact in theory and must not show rounding.
        double low = k == 0 ? 0 : wilson.getLowerBound();
        double high = k == n ? 1 : wilson.getUpperBound();
        return new Share(k, n, (double) k / n, low, high);
    }
}
