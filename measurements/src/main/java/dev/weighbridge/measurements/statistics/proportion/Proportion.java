package dev.weighbridge.measurements.statistics.proportion;

import dev.weighbridge.measurements.statistics.Critical;
import dev.weighbridge.measurements.statistics.Interval;
import dev.weighbridge.measurements.statistics.Statistic;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.interval.BinomialConfidenceInterval;

/**
 * {@code successes} of {@code n} independent trials.
 *
 * @param successes how many succeeded, from 0 to {@code n}
 * @param n how many there were; 0 leaves every statistic undefined
 */
public record Proportion(int successes, int n) {
    private static final String NO_TRIALS = "no trials";

    public Proportion {
        if (successes < 0 || successes > n) {
            throw new IllegalArgumentException(successes + " of " + n);
        }
    }

    /** The share that succeeded. */
    public Statistic<Double> rate() {
        return n == 0 ? Statistic.undefined(NO_TRIALS) : Statistic.of((double) successes / n);
    }

    /** The score interval (Wilson 1927; recommended by Brown, Cai and DasGupta 2001); it ends exactly at 0 and 1. */
    public Statistic<Interval> wilson(double level) {
        return interval(BinomialConfidenceInterval.WILSON_SCORE, level);
    }

    /** The exact interval (Clopper and Pearson 1934), which covers at least its level whatever the truth. */
    public Statistic<Interval> clopperPearson(double level) {
        return interval(BinomialConfidenceInterval.CLOPPER_PEARSON, level);
    }

    /**
     * The exact one-sided upper bound (Clopper and Pearson 1934). Of none in {@code n} it is about 3 / {@code n} at
     * level 0.95 ("rule of three").
     */
    public Statistic<Double> upperBound(double level) {
        double outside = Critical.outside(level);
        if (n == 0) {
            return Statistic.undefined(NO_TRIALS);
        }
        return Statistic.of(
                successes == n ? 1 : beta(successes + 1, n - successes).inverseSurvivalProbability(outside));
    }

    /** The exact one-sided lower bound (Clopper and Pearson 1934). */
    public Statistic<Double> lowerBound(double level) {
        double outside = Critical.outside(level);
        if (n == 0) {
            return Statistic.undefined(NO_TRIALS);
        }
        double low = successes == 0 ? 0 : beta(successes, n - successes + 1).inverseCumulativeProbability(outside);
        return Statistic.of(low);
    }

    private static BetaDistribution beta(int alpha, int beta) {
        return BetaDistribution.of(alpha, beta);
    }

    private Statistic<Interval> interval(BinomialConfidenceInterval method, double level) {
        double outside = Critical.outside(level);
        if (n == 0) {
            return Statistic.undefined(NO_TRIALS);
        }
        var ends = method.fromErrorRate(n, successes, outside);
        // The ends of none and all are exact in theory and must not show rounding.
        double low = successes == 0 ? 0 : ends.getLowerBound();
        double high = successes == n ? 1 : ends.getUpperBound();
        return Statistic.of(new Interval(low, high, level));
    }
}
