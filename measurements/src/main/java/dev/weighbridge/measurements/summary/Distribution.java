package dev.weighbridge.measurements.summary;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sample of one quantity.
 *
 * @param n how many values are known
 * @param unknown how many exchanges should have had a value and had none
 * @param min the least value; null for an empty sample
 * @param mean the mean; null for an empty sample
 * @param max the greatest value; null for an empty sample
 * @param percentiles p50, p90, p95, p99 and p99.9, each with or without a value
 * @param spectrum points of the percentile plot, ascending, at most 200; cut at the highest percentile that the sample
 *     carries
 */
public record Distribution(
        int n,
        int unknown,
        @Nullable Double min,
        @Nullable Double mean,
        @Nullable Double max,
        List<Percentile> percentiles,
        List<Point> spectrum) {

    /**
     * One percentile.
     *
     * @param q the share below it, e.g. 0.95
     * @param value its estimate; null where the sample does not carry it
     * @param low lower end of its 95 % order-statistic interval; null where the sample does not reach that far or its
     *     values depend on each other
     * @param high upper end of the interval; null likewise
     * @param needed the sample size from which this percentile is printed
     */
    public record Percentile(
            double q,
            @Nullable Double value,
            @Nullable Double low,
            @Nullable Double high,
            int needed) {}

    /** A point of a percentile plot: the share at or below it, and the value. */
    public record Point(double q, double value) {}

    public Distribution {
        percentiles = List.copyOf(percentiles);
        spectrum = List.copyOf(spectrum);
    }
}
