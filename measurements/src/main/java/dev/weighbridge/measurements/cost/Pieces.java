package dev.weighbridge.measurements.cost;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Sums over what is independent: a case with all its repeats, or all cases that share something. Not thread-safe. */
final class Pieces {
    private final Map<String, double[]> sums = new LinkedHashMap<>();

    /** Adds an amount of money and what it is counted by to a piece. */
    void add(String piece, double picoUsd, double count) {
        double[] sum = sums.computeIfAbsent(piece, first -> new double[2]);
        sum[0] += picoUsd;
        sum[1] += count;
    }

    double[] picoUsd() {
        return each(sum -> sum[0]);
    }

    double[] counts() {
        return each(sum -> sum[1]);
    }

    private double[] each(ToDoubleFunction<double[]> part) {
        return sums.values().stream().mapToDouble(part).toArray();
    }
}
