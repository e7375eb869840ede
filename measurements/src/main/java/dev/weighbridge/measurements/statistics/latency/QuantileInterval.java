package dev.weighbridge.measurements.statistics.latency;

import dev.weighbridge.measurements.statistics.Statistic;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A quantile of independent values with its distribution-free interval by order statistics (Wilks 1948).
 *
 * @param estimate the value of the nearest rank
 * @param low lower end; null where the sample is too small to bound the quantile from below
 * @param high upper end; null where the sample is too small to bound the quantile from above
 * @param confidence the probability that such an interval holds the true quantile
 */
public record QuantileInterval(
        double estimate, @Nullable Double low, @Nullable Double high, double confidence) {

    /**
     * The interval of quantile {@code q}, between 0 and 1; undefined without values.
     *
     * @param values in any order, none of them NaN
     */
    public static Statistic<QuantileInterval> of(double[] values, double q, double level) {
        if (!(q > 0 && q < 1)) {
            throw new IllegalArgumentException("a quantile lies between 0 and 1: " + q);
        }
        if (values.length == 0) {
            return Statistic.undefined("no values");
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        if (Double.isNaN(sorted[sorted.length - 1])) {
            throw new IllegalArgumentException("a value is not a number");
        }
        return Statistic.of(of(sorted, QuantileRanks.of(sorted.length, q, level), q));
    }

    private static QuantileInterval of(double[] sorted, QuantileRanks ranks, double q) {
        int n = sorted.length;
        Double low = ranks.low() < 1 ? null : sorted[(int) ranks.low() - 1];
        Double high = ranks.high() > n ? null : sorted[(int) ranks.high() - 1];
        return new QuantileInterval(sorted[(int) ranks.estimate() - 1], low, high, ranks.confidence(n, q));
    }
}
