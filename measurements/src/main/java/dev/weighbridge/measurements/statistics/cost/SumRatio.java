package dev.weighbridge.measurements.statistics.cost;

import dev.weighbridge.measurements.statistics.Critical;
import dev.weighbridge.measurements.statistics.Interval;
import dev.weighbridge.measurements.statistics.Statistic;
import dev.weighbridge.measurements.statistics.mean.Clusters;
import dev.weighbridge.measurements.statistics.mean.MeanEstimate;
import java.util.Arrays;

/**
 * How many times the candidate's sum is the base's, such as the bill for the same cases. By the delta method (Cochran
 * 1977): the error of the ratio is that of the mean of candidate minus ratio times base, over the base's mean. Money
 * comes in any one unit; a case without a known price is left out on both sides and never counted as 0.
 *
 * @param ratio candidate over base
 * @param standardError its standard error, above 0
 * @param degreesOfFreedom of the standard error: one fewer than there are clusters
 */
public record SumRatio(double ratio, double standardError, int degreesOfFreedom) {
    private static final double ROUNDING = 1e-14;

    /**
     * The ratio of values of the same cases, none below 0; undefined where the base's sum is 0, below 2 cases, and where
     * all cases have the same ratio.
     */
    public static Statistic<SumRatio> of(double[] base, double[] candidate) {
        return of(base, candidate, Clusters.single(base.length));
    }

    /** The ratio of values of cases in clusters (CR1). */
    public static Statistic<SumRatio> of(double[] base, double[] candidate, Clusters clusters) {
        if (base.length != candidate.length) {
            throw new IllegalArgumentException(base.length + " cases against " + candidate.length);
        }
        double sum = sum(base);
        double ratio = sum(candidate) / sum;
        if (sum == 0) {
            return Statistic.undefined("the base's sum is 0");
        }
        double[] errors = new double[base.length];
        Arrays.setAll(errors, i -> candidate[i] - ratio * base[i]);
        double scale = base.length / sum;
        return MeanEstimate.clustered(errors, clusters).flatMap(mean -> of(ratio, mean, scale));
    }

    private static Statistic<SumRatio> of(double ratio, MeanEstimate error, double scale) {
        double standardError = error.standardError() * scale;
        return standardError > ROUNDING * ratio
                ? Statistic.of(new SumRatio(ratio, standardError, error.degreesOfFreedom()))
                : Statistic.undefined("all cases have the same ratio");
    }

    /** The t interval; its lower end may lie below 0 where little is known. */
    public Interval interval(double level) {
        double reach = Critical.t(level, degreesOfFreedom) * standardError;
        return new Interval(ratio - reach, ratio + reach, level);
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("not a cost: " + value);
            }
            sum += value;
        }
        return sum;
    }
}
