package dev.weighbridge.measurements.statistics.power;

import dev.weighbridge.measurements.statistics.Critical;
import dev.weighbridge.measurements.statistics.Statistic;

/**
 * How many pairs prove non-inferiority. By the normal approximation; the exact power of the score test at the number it
 * gives is about a point lower, see {@link ExactPower}. Pairs in clusters need as many times more as their design effect.
 *
 * @param alpha one-sided level, between 0 and 1
 * @param power the probability of proving it where it is true, between 0 and 1
 */
public record NonInferiorityPlan(double alpha, double power) {

    public NonInferiorityPlan {
        Critical.requireLevel(alpha);
        Critical.requireLevel(power);
    }

    /** One-sided level 0.05 and power 0.80. */
    public static NonInferiorityPlan withDefaults() {
        return new NonInferiorityPlan(0.05, 0.8);
    }

    /**
     * The pairs of right and wrong answers that it takes, not rounded.
     *
     * @param disagreement the share of cases that the two differ on, above 0
     * @param loss the true loss of the candidate; usually taken for 0
     * @param margin the loss that is no longer accepted; undefined where the loss reaches it
     */
    public Statistic<Double> cases(double disagreement, double loss, double margin) {
        return casesWithVariance(PairedVariance.ofAnswers(disagreement, loss), loss, margin);
    }

    /** The pairs of scores that it takes, not rounded, where differences have this variance. */
    public Statistic<Double> casesWithVariance(PairedVariance variance, double loss, double margin) {
        if (!(loss < margin)) {
            return Statistic.undefined("the loss reaches the margin, so that no number of cases settles it");
        }
        double reach = reach() / (margin - loss);
        return Statistic.of(reach * reach * variance.total());
    }

    /** The least margin that {@code n} pairs, at least 1, can be expected to prove. */
    public double margin(int n, PairedVariance variance, double loss) {
        if (n < 1) {
            throw new IllegalArgumentException("no pairs: " + n);
        }
        return loss + reach() * Math.sqrt(variance.total() / n);
    }

    private double reach() {
        return Critical.zAbove(alpha) + Critical.zAbove(1 - power);
    }
}
