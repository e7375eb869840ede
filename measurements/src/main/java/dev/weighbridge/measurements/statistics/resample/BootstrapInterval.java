package dev.weighbridge.measurements.statistics.resample;

import dev.weighbridge.measurements.statistics.Critical;
import dev.weighbridge.measurements.statistics.Interval;
import dev.weighbridge.measurements.statistics.Statistic;
import java.util.Arrays;

/**
 * What resamples say of a statistic (Efron 1987: bias-corrected and accelerated).
 *
 * @param estimate its value for the sample itself
 * @param standardError the standard deviation of the resamples; infinite where some of them are
 * @param percentile the interval between the resamples' quantiles
 * @param bca the interval between quantiles moved for bias and skewness
 * @param bias z0: how far the estimate lies from the resamples' middle, in standard normal units
 * @param acceleration a: how the standard error changes with the value
 */
public record BootstrapInterval(
        double estimate, double standardError, Interval percentile, Interval bca, double bias, double acceleration) {
    private static final double ROUNDING = 1e-12;

    /**
     * The intervals from resamples. Undefined where all are the same, where the sample without one cluster has
     * no finite value, or where the estimate lies outside them all.
     *
     * @param replicates the statistic of each resample, in any order
     * @param jackknife the statistic without each cluster in turn
     */
    static Statistic<BootstrapInterval> of(double[] replicates, double estimate, double[] jackknife, double level) {
        double[] sorted = replicates.clone();
        Arrays.sort(sorted);
        if (!Double.isFinite(estimate) || !allFinite(jackknife) || Double.isNaN(sorted[sorted.length - 1])) {
            return Statistic.undefined("without some cluster there is no value");
        }
        if (sorted[0] == sorted[sorted.length - 1]) {
            return Statistic.undefined("all resamples have the same value");
        }
        double bias = bias(sorted, estimate);
        if (Double.isInfinite(bias)) {
            return Statistic.undefined("the estimate lies outside its resamples");
        }
        double acceleration = acceleration(jackknife);
        double reach = Critical.z(level);
        Interval percentile = between(sorted, Critical.tail(level), 1 - Critical.tail(level), level);
        Interval bca = between(sorted, moved(-reach, bias, acceleration), moved(reach, bias, acceleration), level);
        return Statistic.of(new BootstrapInterval(estimate, deviation(sorted), percentile, bca, bias, acceleration));
    }

    /** Ties with the estimate count half, because means of a few values are discrete; rounding parts no ties. */
    static double bias(double[] sorted, double estimate) {
        double tolerance = ROUNDING * Math.abs(estimate);
        double rank = 0;
        for (double value : sorted) {
            double away = value - estimate;
            rank += Math.abs(away) <= tolerance ? 0.5 : away < 0 ? 1 : 0;
        }
        return -Critical.zAbove(rank / sorted.length);
    }

    static double acceleration(double[] jackknife) {
        double mean = Arrays.stream(jackknife).average().orElseThrow();
        double squares = 0;
        double cubes = 0;
        for (double value : jackknife) {
            double away = mean - value;
            squares += away * away;
            cubes += away * away * away;
        }
        return squares == 0 ? 0 : cubes / (6 * Math.pow(squares, 1.5));
    }

    /** The level of the quantile that a standard normal value stands for, bias and acceleration allowed for. */
    static double moved(double z, double bias, double acceleration) {
        double sum = bias + z;
        return Critical.below(bias + sum / (1 - acceleration * sum));
    }

    private static Interval between(double[] sorted, double low, double high, double level) {
        return new Interval(quantile(sorted, low), quantile(sorted, high), level);
    }

    private static double quantile(double[] sorted, double q) {
        int rank = (int) Math.ceil(q * sorted.length);
        return sorted[Math.max(1, Math.min(sorted.length, rank)) - 1];
    }

    private static double deviation(double[] sorted) {
        if (Double.isInfinite(sorted[0]) || Double.isInfinite(sorted[sorted.length - 1])) {
            return Double.POSITIVE_INFINITY;
        }
        double mean = Arrays.stream(sorted).average().orElseThrow();
        double squares = Arrays.stream(sorted).map(v -> (v - mean) * (v - mean)).sum();
        return Math.sqrt(squares / sorted.length);
    }

    private static boolean allFinite(double[] values) {
        return Arrays.stream(values).allMatch(Double::isFinite);
    }
}
