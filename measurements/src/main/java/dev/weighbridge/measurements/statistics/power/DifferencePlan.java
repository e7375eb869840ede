package dev.weighbridge.measurements.statistics.power;

import dev.weighbridge.measurements.statistics.Critical;

/**
 * How many pairs show a difference, and which difference some pairs can show. Pairs in clusters need as many times more
 * as their design effect.
 *
 * @param alpha two-sided level, between 0 and 1
 * @param power the probability of showing a difference that is there, between 0 and 1
 */
public record DifferencePlan(double alpha, double power) {

    public DifferencePlan {
        Critical.requireLevel(alpha);
        Critical.requireLevel(power);
    }

    /** Two-sided level 0.05 and power 0.80. */
    public static DifferencePlan withDefaults() {
        return new DifferencePlan(0.05, 0.8);
    }

    /** The pairs that show a true difference, other than 0; not rounded (Miller 2024, arXiv 2411.00640). */
    public double cases(PairedVariance variance, double difference) {
        double reach = reach() / requireDifference(difference);
        return reach * reach * variance.total();
    }

    /** The least true difference that {@code n} pairs, at least 1, can be expected to show (Miller 2024). */
    public double detectable(PairedVariance variance, int n) {
        if (n < 1) {
            throw new IllegalArgumentException("no pairs: " + n);
        }
        return reach() * Math.sqrt(variance.total() / n);
    }

    /**
     * The pairs that show a difference of right answers in McNemar's test, not rounded (Connor 1987).
     *
     * @param disagreement the share of cases that the two differ on
     * @param difference the true difference of their shares, other than 0
     */
    public double casesForMcNemar(double disagreement, double difference) {
        double variance = PairedVariance.ofAnswers(disagreement, difference).total();
        double reach =
                Critical.zAbove(alpha / 2) * Math.sqrt(disagreement) + Critical.zAbove(1 - power) * Math.sqrt(variance);
        double ratio = reach / requireDifference(difference);
        return ratio * ratio;
    }

    /** The same in McNemar's exact test, whose steps take a few cases more (Casagrande, Pike and Smith 1978). */
    public double casesForExactMcNemar(double disagreement, double difference) {
        double cases = casesForMcNemar(disagreement, difference);
        double root = 1 + Math.sqrt(1 + 2 / (cases * Math.abs(difference)));
        return cases * root * root / 4;
    }

    private static double requireDifference(double difference) {
        if (difference == 0 || !Double.isFinite(difference)) {
            throw new IllegalArgumentException("a difference to be shown is not 0: " + difference);
        }
        return difference;
    }

    private double reach() {
        return Critical.zAbove(alpha / 2) + Critical.zAbove(1 - power);
    }
}
