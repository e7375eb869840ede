package dev.weighbridge.measurements.statistics;

import java.math.BigDecimal;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/** How many standard errors an interval reaches to either side. */
public final class Critical {
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private Critical() {}

    /** For a two-sided interval of a normal estimate; 1.96 for level 0.95. */
    public static double z(double level) {
        return zAbove(tail(level));
    }

    /** For a two-sided interval of an estimate whose standard error has {@code degreesOfFreedom}, above 0. */
    public static double t(double level, double degreesOfFreedom) {
        return TDistribution.of(degreesOfFreedom).inverseSurvivalProbability(tail(level));
    }

    /** The standard normal value with {@code probability} above it; 1.645 for 0.05. */
    public static double zAbove(double probability) {
        return NORMAL.inverseSurvivalProbability(probability);
    }

    /** The probability that a standard normal value is above {@code z}. */
    public static double above(double z) {
        return NORMAL.survivalProbability(z);
    }

    /** The probability that a standard normal value is at most {@code z}. */
    public static double below(double z) {
        return NORMAL.cumulativeProbability(z);
    }

    /** What a two-sided interval leaves out on either side. */
    public static double tail(double level) {
        return outside(level) / 2;
    }

    /** What an interval leaves out, as its level is written: 0.05 for 0.95, without the rounding of 1 - 0.95. */
    public static double outside(double level) {
        requireLevel(level);
        return BigDecimal.ONE.subtract(BigDecimal.valueOf(level)).doubleValue();
    }

    /**
     * Checks a level of confidence.
     *
     * @throws IllegalArgumentException where it is not between 0 and 1, both excluded
     */
    public static void requireLevel(double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("a level of confidence lies between 0 and 1: " + level);
        }
    }
}
