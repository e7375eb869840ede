package dev.weighbridge.measurements.statistics.cost;

import dev.weighbridge.measurements.statistics.Critical;
import dev.weighbridge.measurements.statistics.Interval;
import dev.weighbridge.measurements.statistics.Statistic;
import dev.weighbridge.measurements.statistics.mean.Moments;

/**
 * The interval of a ratio of two means of the same cases that stays true where the lower mean is uncertain (Fieller
 * 1954). Agrees with {@link SumRatio} where it is not.
 */
public final class Fieller {
    private Fieller() {}

    /**
     * The interval of the candidate's mean over the base's; undefined below 2 cases, and where the base's mean is not
     * known to differ from 0, since no bounded interval is honest then.
     */
    public static Statistic<Interval> interval(double[] base, double[] candidate, double level) {
        if (base.length != candidate.length) {
            throw new IllegalArgumentException(base.length + " cases against " + candidate.length);
        }
        if (base.length < 2) {
            return Statistic.undefined("fewer than 2 cases");
        }
        double reach = Critical.t(level, base.length - 1);
        double share = reach * reach / base.length;
        double x = Moments.mean(base);
        double y = Moments.mean(candidate);
        double a = x * x - share * Moments.variance(base);
        double b = x * y - share * Moments.covariance(base, candidate);
        double c = y * y - share * Moments.variance(candidate);
        return a > 0
                ? Statistic.of(roots(a, b, c, level))
                : Statistic.undefined("the base's mean is not known to differ from 0");
    }

    private static Interval roots(double a, double b, double c, double level) {
        double root = Math.sqrt(Math.max(0, b * b - a * c));
        return new Interval((b - root) / a, (b + root) / a, level);
    }
}
