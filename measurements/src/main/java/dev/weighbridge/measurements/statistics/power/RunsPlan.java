package dev.weighbridge.measurements.statistics.power;

import dev.weighbridge.measurements.statistics.Critical;
import dev.weighbridge.measurements.statistics.Statistic;

/**
 * How many blocks or earlier runs show that a run is slower, by the noncentral t distribution. Differences and deviations
 * are of logarithms of times.
 *
 * @param alpha one-sided level, between 0 and 0.5
 */
public record RunsPlan(double alpha) {
    private static final int MOST = 10_000;
    private static final double MOST_DEGREES = 1e6;

    public RunsPlan {
        Critical.requireLevel(2 * alpha);
    }

    /**
     * How times spread.
     *
     * @param block the standard deviation of the ratio to the control in one block of one run
     * @param run the same of one run, as far as blocks do not show it; taken for granted
     * @param ownBlock the standard deviation of the target's own time in one block of one run
     * @param ownRun the same of one run
     */
    public record Spread(double block, double run, double ownBlock, double ownRun) {}

    /**
     * The probability that two runs beside a control show a difference, and the target's own times do at {@code ownAlpha}.
     *
     * @param blocks the blocks of either run, at least 2
     */
    public double powerOfBlocks(int blocks, Spread spread, double difference, double ownAlpha) {
        double ofBlocks = 2 * spread.block * spread.block / blocks;
        double total = ofBlocks + 2 * spread.run * spread.run;
        double degrees = (blocks - 1) * total * total / (ofBlocks * ofBlocks);
        double own = 2 * (spread.ownBlock * spread.ownBlock / blocks + spread.ownRun * spread.ownRun);
        double shown = power(alpha, Math.floor(Math.min(MOST_DEGREES, degrees)), difference / Math.sqrt(total));
        return shown * power(ownAlpha, blocks - 1.0, difference / Math.sqrt(own));
    }

    /** The least blocks of either run that show a difference with this power; undefined where ten thousand do not. */
    public Statistic<Integer> blocks(double power, Spread spread, double difference, double ownAlpha) {
        return least(power, n -> powerOfBlocks(n, spread, difference, ownAlpha));
    }

    /** The probability that one run beside so many earlier ones, at least 2, shows a difference. */
    public double powerOfHistory(int runs, double runDeviation, double difference) {
        return power(alpha, runs - 1.0, difference / (runDeviation * Math.sqrt(1 + 1.0 / runs)));
    }

    /** The least earlier runs beside which one shows a difference with this power; undefined where ten thousand do not. */
    public Statistic<Integer> history(double power, double runDeviation, double difference) {
        return least(power, n -> powerOfHistory(n, runDeviation, difference));
    }

    private static double power(double alpha, double degreesOfFreedom, double shift) {
        return 1 - new NoncentralT(degreesOfFreedom, shift).below(Critical.t(1 - 2 * alpha, degreesOfFreedom));
    }

    private interface Powers {
        double of(int n);
    }

    private static Statistic<Integer> least(double power, Powers powers) {
        Critical.requireLevel(power);
        if (powers.of(MOST) < power) {
            return Statistic.undefined("what differs between runs hides it");
        }
        int tooFew = 2;
        int enough = MOST;
        while (enough - tooFew > 0) {
            int middle = (tooFew + enough) / 2;
            if (powers.of(middle) < power) {
                tooFew = middle + 1;
            } else {
                enough = middle;
            }
        }
        return Statistic.of(enough);
    }
}
