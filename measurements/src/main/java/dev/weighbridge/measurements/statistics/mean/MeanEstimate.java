package dev.weighbridge.measurements.statistics.mean;

import dev.weighbridge.measurements.statistics.Critical;
import dev.weighbridge.measurements.statistics.Interval;
import dev.weighbridge.measurements.statistics.Statistic;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * A mean and how well it is known, by Student's t with one degree of freedom fewer than there are clusters.
 *
 * @param mean the mean of all values
 * @param standardError its standard error, above 0
 * @param n how many values there are
 * @param clusters how many clusters they come from, at least 2; {@code n} where each stands for itself
 */
public record MeanEstimate(double mean, double standardError, int n, int clusters) {
    private static final int FEW_CLUSTERS = 10;

    public MeanEstimate {
        if (!(standardError > 0) || clusters < 2 || clusters > n) {
            throw new IllegalArgumentException(
                    "no mean with standard error " + standardError + " of " + n + " in " + clusters + " clusters");
        }
    }

    /** The mean of values that each stand for themselves; undefined below 2 values and where all are the same. */
    public static Statistic<MeanEstimate> of(double[] values) {
        return clustered(values, Clusters.single(values.length));
    }

    /**
     * The mean of values in clusters, with the cluster-robust standard error CR1 (Liang and Zeger 1986; Miller 2024,
     * arXiv 2411.00640). Undefined below 2 clusters and where all clusters have the same mean.
     */
    public static Statistic<MeanEstimate> clustered(double[] values, Clusters clusters) {
        return StandardErrors.of(values, clusters).flatMap(errors -> errors.estimate(errors.clustered()));
    }

    /**
     * The mean of values in clusters, for a gate. With fewer than 20 clusters, where CR1 may come out too small by
     * chance, it takes the larger of CR1 and the standard error without clusters.
     */
    public static Statistic<MeanEstimate> cautious(double[] values, Clusters clusters) {
        return StandardErrors.of(values, clusters).flatMap(errors -> errors.estimate(errors.cautious()));
    }

    /** Degrees of freedom of its standard error. */
    public int degreesOfFreedom() {
        return clusters - 1;
    }

    /** Whether it comes from so few clusters (fewer than 10) that its standard error is itself uncertain. */
    public boolean fewClusters() {
        return clusters < FEW_CLUSTERS;
    }

    /** The two-sided t interval. */
    public Interval interval(double level) {
        double reach = Critical.t(level, degreesOfFreedom()) * standardError;
        return new Interval(mean - reach, mean + reach, level);
    }

    /** The number that the mean lies below with confidence {@code level}, above 0.5. */
    public double upperBound(double level) {
        return interval(2 * level - 1).high();
    }

    /** The number that the mean lies above with confidence {@code level}, above 0.5. */
    public double lowerBound(double level) {
        return interval(2 * level - 1).low();
    }

    /** How many standard errors the mean lies above {@code hypothesis}. */
    public double t(double hypothesis) {
        return (mean - hypothesis) / standardError;
    }

    /** One-sided p of "the mean is at most {@code hypothesis}": small where it is greater. */
    public double pGreater(double hypothesis) {
        return student().survivalProbability(t(hypothesis));
    }

    /** One-sided p of "the mean is at least {@code hypothesis}": small where it is less. */
    public double pLess(double hypothesis) {
        return student().cumulativeProbability(t(hypothesis));
    }

    /** Two-sided p of "the mean is {@code hypothesis}". */
    public double pDifferent(double hypothesis) {
        return 2 * student().survivalProbability(Math.abs(t(hypothesis)));
    }

    /** The same of the values with their signs turned. */
    public MeanEstimate negated() {
        return new MeanEstimate(-mean, standardError, n, clusters);
    }

    private TDistribution student() {
        return TDistribution.of(degreesOfFreedom());
    }
}
