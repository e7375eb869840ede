package dev.weighbridge.measurements.statistics.latency;

import dev.weighbridge.measurements.statistics.Critical;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * Which order statistics of {@code n} independent values, counted from 1, stand for quantile {@code q} and for the ends
 * of its distribution-free interval (Wilks 1948; Conover 1999). How many values lie at or below a quantile is binomial,
 * and either tail may hold half of what the level leaves.
 *
 * @param estimate the nearest rank: the least value that has at least the share {@code q} at or below it
 * @param low lower end of the interval; 0 where the sample does not reach that far
 * @param high upper end of the interval; {@code n + 1} where the sample does not reach that far
 */
public record QuantileRanks(long estimate, long low, long high) {
    private static final double ROUNDING = 1e-9;

    /**
     * The ranks of an interval.
     *
     * @param n how many values, at least 1
     * @param q the quantile, from 0 to 1
     * @param level the least probability that the interval holds the true quantile
     */
    public static QuantileRanks of(int n, double q, double level) {
        BinomialDistribution below = BinomialDistribution.of(n, q);
        double tail = Critical.tail(level);
        return new QuantileRanks(
                nearest(n, q),
                below.inverseCumulativeProbability(tail),
                below.inverseCumulativeProbability(1 - tail) + 1L);
    }

    /** The nearest rank, at least 1; a product such as 0.95 x 100 that misses 95 by rounding still is 95. */
    public static long nearest(long n, double q) {
        return Math.max(1, (long) Math.ceil(q * n - ROUNDING * n));
    }

    /** The probability that the interval of {@code n} values from a continuous distribution holds quantile {@code q}. */
    public double confidence(int n, double q) {
        BinomialDistribution below = BinomialDistribution.of(n, q);
        return below.probability((int) low - 1, (int) high - 1);
    }
}
