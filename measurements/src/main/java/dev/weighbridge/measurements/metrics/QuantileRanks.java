package dev.weighbridge.measurements.metrics;

import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * Which order statistics of {@code n} values, counted from 1, stand for quantile {@code q} and for the ends of its
 * distribution-free 95 % interval. How many values lie at or below a quantile is binomial, and either tail may hold
 * 2.5 % of it.
 *
 * @param estimate the nearest rank: the least value that has at least the share {@code q} at or below it
 * @param low lower end of the interval; 0 where the sample does not reach that far
 * @param high upper end of the interval; {@code n + 1} where the sample does not reach that far
 */
record QuantileRanks(long estimate, long low, long high) {
    private static final double TAIL = 0.025;
    private static final double ROUNDING = 1e-9;

    static QuantileRanks of(int n, double q) {
        BinomialDistribution below = BinomialDistribution.of(n, q);
        return new QuantileRanks(
                nearest(n, q),
                below.inverseCumulativeProbability(TAIL),
                below.inverseCumulativeProbability(1 - TAIL) + 1L);
    }

    /** The nearest rank, at least 1; a product such as 0.95 x 100 that misses 95 by rounding still is 95. */
    static long nearest(long n, double q) {
        return Math.max(1, (long) Math.ceil(q * n - ROUNDING * n));
    }
}
