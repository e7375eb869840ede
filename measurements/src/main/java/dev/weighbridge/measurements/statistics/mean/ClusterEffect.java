package dev.weighbridge.measurements.statistics.mean;

import dev.weighbridge.measurements.statistics.Statistic;

/**
 * What clustering does to a mean.
 *
 * @param designEffect how many times as large the variance of the mean is with clusters as without; below 1 by chance or
 *     where values of a cluster differ more than others
 * @param intraclassCorrelation how alike the values of a cluster are, ICC(1) by analysis of variance: 1 for equal ones,
 *     0 for unrelated ones, below 0 for contrary ones
 */
public record ClusterEffect(double designEffect, double intraclassCorrelation) {

    /** The effect (Kish 1965; ICC(1) of Fisher 1925); undefined where no cluster has 2 values or nothing varies. */
    public static Statistic<ClusterEffect> of(double[] values, Clusters clusters) {
        int n = values.length;
        if (clusters.count() == n) {
            return Statistic.undefined("no cluster has 2 values");
        }
        return StandardErrors.of(values, clusters)
                .flatMap(errors -> errors.naive() == 0
                        ? Statistic.undefined("all values are the same")
                        : Statistic.of(effect(errors, values, clusters)));
    }

    private static ClusterEffect effect(StandardErrors errors, double[] values, Clusters clusters) {
        double ratio = errors.clustered() / errors.naive();
        return new ClusterEffect(ratio * ratio, correlation(values, clusters));
    }

    private static double correlation(double[] values, Clusters clusters) {
        int n = values.length;
        int groups = clusters.count();
        double mean = Moments.mean(values);
        double[] sums = clusters.sums(values);
        double[] sizes = clusters.sizes();
        double between = 0;
        double squaredSizes = 0;
        for (int g = 0; g < groups; g++) {
            double away = sums[g] / sizes[g] - mean;
            between += sizes[g] * away * away;
            squaredSizes += sizes[g] * sizes[g];
        }
        double total = Moments.variance(values) * (n - 1);
        double betweenSquare = between / (groups - 1);
        double withinSquare = (total - between) / (n - groups);
        double typicalSize = (n - squaredSizes / n) / (groups - 1);
        return (betweenSquare - withinSquare) / (betweenSquare + (typicalSize - 1) * withinSquare);
    }
}
