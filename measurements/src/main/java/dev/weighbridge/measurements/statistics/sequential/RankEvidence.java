package dev.weighbridge.measurements.statistics.sequential;

import java.util.Arrays;

/**
 * Evidence that values which come one by one become smaller, and may be looked at after every value (conformal test
 * martingale: Vovk, Gammerman and Shafer 2005; Ville 1939). Where nothing drifts, the rank of each value among all so far is
 * as likely any as another, whatever came before; betting on low ranks then gains nothing. Where nothing drifts, it ever
 * reaches 1 / alpha with probability alpha at most, however the values are distributed.
 */
public final class RankEvidence {
    /** How much more is bet on a rank than on the next above, as logarithms: none knows how steep a drift will be. */
    private static final double[] STEEPNESS = {0.2, 0.4, 0.8};

    private RankEvidence() {}

    /**
     * The natural logarithm of the evidence after all values; 0 for none and for one.
     *
     * @param values in the order in which they came, none of them NaN; equal ones share their ranks
     */
    public static double logFalling(double[] values) {
        double[] logs = new double[STEEPNESS.length];
        for (int count = 2; count <= values.length; count++) {
            for (int i = 0; i < logs.length; i++) {
                logs[i] += Math.log(gain(values, count, STEEPNESS[i]));
            }
        }
        return logMean(logs);
    }

    /** What a bet on the rank of the last of the first values pays; equal ones share what their ranks pay. */
    private static double gain(double[] values, int count, double steepness) {
        double last = values[count - 1];
        int below = (int) Arrays.stream(values, 0, count).filter(v -> v < last).count();
        int equal = (int) Arrays.stream(values, 0, count).filter(v -> v == last).count();
        double all = sum(0, count, steepness);
        return sum(below, below + equal, steepness) / equal * count / all;
    }

    private static double sum(int from, int to, double steepness) {
        double sum = 0;
        for (int rank = from; rank < to; rank++) {
            sum += Math.exp(-steepness * rank);
        }
        return sum;
    }

    private static double logMean(double[] logs) {
        double greatest = Arrays.stream(logs).max().orElse(0);
        return greatest
                + Math.log(Arrays.stream(logs)
                        .map(log -> Math.exp(log - greatest))
                        .average()
                        .orElse(1));
    }
}
