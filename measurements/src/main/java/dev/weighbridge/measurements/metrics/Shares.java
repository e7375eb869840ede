package dev.weighbridge.measurements.metrics;

import dev.weighbridge.measurements.statistics.Interval;
import dev.weighbridge.measurements.statistics.proportion.Proportion;
import dev.weighbridge.measurements.summary.Share;

/** Shares with their 95 % score interval. */
final class Shares {
    private static final double LEVEL = 0.95;

    private Shares() {}

    /** {@code k} of {@code n}; nothing but the counts is known of 0 of 0. */
    static Share of(int k, int n) {
        return new Proportion(k, n)
                .wilson(LEVEL)
                .map(wilson -> known(k, n, wilson))
                .asOptional()
                .orElseGet(() -> new Share(k, n, null, null, null));
    }

    private static Share known(int k, int n, Interval wilson) {
        return new Share(k, n, (double) k / n, wilson.low(), wilson.high());
    }
}
