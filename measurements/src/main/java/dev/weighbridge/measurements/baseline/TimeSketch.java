package dev.weighbridge.measurements.baseline;

import dev.weighbridge.measurements.statistics.latency.QuantileRanks;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Some quantiles of the times of one block, by the nearest rank, to the microsecond. A quantile that would be the greatest
 * time is left out.
 *
 * @param count how many times there were, at least 1
 * @param seconds the quantiles in seconds above 0, each by its number in percent, from 1 to 99
 */
public record TimeSketch(int count, Map<Integer, Double> seconds) {
    private static final int[] PERCENTS = {10, 25, 50, 75, 90, 95, 99};
    private static final double MICROS = 1e6;

    public TimeSketch {
        SortedMap<Integer, Double> ordered = new TreeMap<>(seconds);
        boolean usable = ordered.entrySet().stream()
                .allMatch(q -> q.getKey() > 0
                        && q.getKey() < 100
                        && q.getValue() > 0
                        && q.getValue() < Double.POSITIVE_INFINITY);
        if (count < 1 || !usable) {
            throw new IllegalArgumentException("no quantiles " + ordered + " of " + count + " times");
        }
        seconds = Collections.unmodifiableSortedMap(ordered);
    }

    /** The sketch of at least one time in seconds, all above 0. */
    public static TimeSketch of(double[] seconds) {
        double[] sorted = seconds.clone();
        Arrays.sort(sorted);
        SortedMap<Integer, Double> quantiles = new TreeMap<>();
        for (int percent : PERCENTS) {
            int rank = (int) QuantileRanks.nearest(sorted.length, percent / 100.0);
            if (rank < sorted.length) {
                quantiles.put(percent, Math.max(1, Math.round(sorted[rank - 1] * MICROS)) / MICROS);
            }
        }
        return new TimeSketch(sorted.length, quantiles);
    }

    /** A quantile, from 0.01 to 0.99, in seconds; empty where it is not among those kept. */
    public Optional<Double> seconds(double quantile) {
        return Optional.ofNullable(seconds.get((int) Math.round(quantile * 100)));
    }
}
