package dev.weighbridge.measurements.statistics.mean;

import dev.weighbridge.measurements.statistics.Statistic;
import java.util.Arrays;

/**
 * The standard errors of one mean.
 *
 * @param naive taking every value for itself, with n - 1; 0 where all are the same
 * @param clustered the cluster-robust CR1; 0 where all clusters have the same mean
 */
record StandardErrors(double mean, double naive, double clustered, int n, int clusters) {
    private static final int TRUSTED_CLUSTERS = 20;

    /** What is smaller than this beside the values is rounding and no spread. */
    private static final double ROUNDING = 1e-14;

    static Statistic<StandardErrors> of(double[] values, Clusters clusters) {
        int groups = clusters.count();
        double[] sums = clusters.sums(values);
        if (values.length < 2) {
            return Statistic.undefined("fewer than 2 values");
        }
        if (groups < 2) {
            return Statistic.undefined("fewer than 2 clusters");
        }
        double mean = Moments.mean(values);
        double rounding = ROUNDING * Arrays.stream(values).map(Math::abs).max().orElse(0);
        double naive = atLeast(rounding, Math.sqrt(Moments.variance(values) / values.length));
        double robust = naive == 0 ? 0 : atLeast(rounding, cr1(sums, clusters.sizes(), mean));
        return Statistic.of(new StandardErrors(mean, naive, robust, values.length, groups));
    }

    double cautious() {
        return clusters < TRUSTED_CLUSTERS ? Math.max(naive, clustered) : clustered;
    }

    Statistic<MeanEstimate> estimate(double standardError) {
        if (naive == 0) {
            return Statistic.undefined("all values are the same");
        }
        return standardError > 0
                ? Statistic.of(new MeanEstimate(mean, standardError, n, clusters))
                : Statistic.undefined("all clusters have the same mean");
    }

    private static double cr1(double[] sums, double[] sizes, double mean) {
        double n = Arrays.stream(sizes).sum();
        int groups = sums.length;
        double squares = 0;
        for (int g = 0; g < groups; g++) {
            double residual = sums[g] - sizes[g] * mean;
            squares += residual * residual;
        }
        return Math.sqrt(squares * groups / (groups - 1)) / n;
    }

    private static double atLeast(double rounding, double standardError) {
        return standardError > rounding ? standardError : 0;
    }
}
