package dev.weighbridge.measurements.metrics;

import dev.weighbridge.measurements.statistics.latency.QuantileRanks;
import dev.weighbridge.measurements.summary.Distribution;
import dev.weighbridge.measurements.summary.Distribution.Percentile;
import dev.weighbridge.measurements.summary.Distribution.Point;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;

/** Samples, described: what they carry and no more. */
final class Distributions {
    private static final double[] QUANTILES = {0.5, 0.9, 0.95, 0.99, 0.999};
    private static final double LEVEL = 0.95;
    private static final int SPECTRUM_POINTS = 200;
    private static final double DEEPEST_DECADES = 6;

    private Distributions() {}

    static Distribution of(Values values) {
        double[] sorted = values.sorted();
        int n = sorted.length;
        if (n == 0) {
            return empty(values.unknown());
        }
        DoubleUnaryOperator quantile = q -> sorted[(int) QuantileRanks.nearest(n, q) - 1];
        List<Percentile> percentiles =
                Arrays.stream(QUANTILES).mapToObj(q -> percentile(sorted, q)).toList();
        double mean = Arrays.stream(sorted).sum() / n;
        return new Distribution(
                n, values.unknown(), sorted[0], mean, sorted[n - 1], percentiles, spectrum(n, quantile));
    }

    /**
     * Gaps carry no intervals: those of one stream depend on each other, and an interval that takes them for independent
     * would be far too narrow.
     */
    static Distribution of(Gaps streams) {
        Sketch gaps = streams.all();
        if (gaps.count() == 0) {
            return empty(0);
        }
        int n = Math.toIntExact(Math.min(Integer.MAX_VALUE, gaps.count()));
        List<Percentile> percentiles = Arrays.stream(QUANTILES)
                .mapToObj(q -> SampleSize.carries(n, q)
                        ? new Percentile(q, gaps.quantile(q), null, null, SampleSize.needed(q))
                        : missing(q))
                .toList();
        return new Distribution(
                n, 0, (double) gaps.min(), gaps.mean(), (double) gaps.max(), percentiles, spectrum(n, gaps::quantile));
    }

    private static Distribution empty(int unknown) {
        List<Percentile> percentiles =
                Arrays.stream(QUANTILES).mapToObj(Distributions::missing).toList();
        return new Distribution(0, unknown, null, null, null, percentiles, List.of());
    }

    private static Percentile missing(double q) {
        return new Percentile(q, null, null, null, SampleSize.needed(q));
    }

    private static Percentile percentile(double[] sorted, double q) {
        int n = sorted.length;
        if (!SampleSize.carries(n, q)) {
            return missing(q);
        }
        QuantileRanks ranks = QuantileRanks.of(n, q, LEVEL);
        Double low = ranks.low() < 1 ? null : sorted[(int) ranks.low() - 1];
        Double high = ranks.high() > n ? null : sorted[(int) ranks.high() - 1];
        return new Percentile(q, sorted[(int) ranks.estimate() - 1], low, high, SampleSize.needed(q));
    }

    /** Points at even steps of log 1/(1-q), up to the highest quantile that the sample carries; each rank once. */
    private static List<Point> spectrum(int n, DoubleUnaryOperator quantile) {
        double decades = Math.min(DEEPEST_DECADES, -Math.log10(1 - SampleSize.highestCarried(n)));
        Map<Long, Point> byRank = new LinkedHashMap<>();
        for (int i = 0; i < SPECTRUM_POINTS; i++) {
            double q = 1 - Math.pow(10, -decades * i / (SPECTRUM_POINTS - 1));
            long rank = QuantileRanks.nearest(n, q);
            byRank.putIfAbsent(rank, new Point((double) rank / n, quantile.applyAsDouble((double) rank / n)));
        }
        return corners(List.copyOf(byRank.values()));
    }

    /** Without the points inside a level stretch, which a line through its ends shows as well. */
    private static List<Point> corners(List<Point> points) {
        List<Point> corners = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            double value = points.get(i).value();
            boolean inside = i > 0
                    && i < points.size() - 1
                    && points.get(i - 1).value() == value
                    && points.get(i + 1).value() == value;
            if (!inside) {
                corners.add(points.get(i));
            }
        }
        return corners;
    }
}
