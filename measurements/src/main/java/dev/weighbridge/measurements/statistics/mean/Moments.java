package dev.weighbridge.measurements.statistics.mean;

import java.util.Arrays;

/** Mean and variance of plain values. */
public final class Moments {
    private Moments() {}

    /**
     * The mean of at least one value.
     *
     * @throws IllegalArgumentException where there is none, or one is not finite
     */
    public static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("not a finite value: " + value);
            }
            sum += value;
        }
        if (values.length == 0) {
            throw new IllegalArgumentException("no values");
        }
        return sum / values.length;
    }

    /** The unbiased variance of at least two values; exactly 0 where all are the same. */
    public static double variance(double[] values) {
        return covariance(values, values);
    }

    /**
     * The unbiased covariance of at least two pairs; exactly 0 where either side does not vary.
     *
     * @throws IllegalArgumentException where there are fewer pairs, or the lengths differ
     */
    public static double covariance(double[] x, double[] y) {
        if (x.length < 2 || x.length != y.length) {
            throw new IllegalArgumentException("no covariance of " + x.length + " and " + y.length + " values");
        }
        if (constant(x) || constant(y)) {
            return 0;
        }
        double meanX = mean(x);
        double meanY = mean(y);
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += (x[i] - meanX) * (y[i] - meanY);
        }
        return sum / (x.length - 1);
    }

    /** Whether all values are the same. */
    static boolean constant(double[] values) {
        return Arrays.stream(values).allMatch(value -> value == values[0]);
    }
}
