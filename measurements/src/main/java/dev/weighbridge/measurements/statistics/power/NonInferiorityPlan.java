package dev.weighbridge.measurements.statistics.power;

import dev.weighbridge.measurements.statistics.Critical;
import dev.weighbridge.measurements.statistics.Statistic;
import dev.weighbridge.measurements.statistics.paired.Tango;

/**
 * How many pairs prove non-inferiority. By the normal approximation; the exact power of the score test at the number it
 * gives is about a point lower, see {@link ExactPower}. Pairs in clusters need as many times more as their design effect.
 *
 * @param alpha one-sided level, between 0 and 1
 * @param power the probability of proving it where it is true, between 0 and 1
 */
public record NonInferiorityPlan(double alpha, double power) {
    private static final String LOSS_REACHES_MARGIN =
            "the loss reaches the margin, so that no number of cases settles it";

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

    /**
     * The pairs of right and wrong answers that it takes in the score test, not rounded, by the deviations that the test
     * itself has at the margin and beside it. Where two sides hardly ever disagree, these are far more than
     * {@link #cases} says, since a loss of the margin needs more disagreement than was seen.
     *
     * @param disagreement the share of cases that the two differ on, above 0
     * @param loss the true loss of the candidate; usually taken for 0
     * @param margin the loss that is no longer accepted, below 1; undefined where the loss reaches it
     */
    public Statistic<Double> casesOfScoreTest(double disagreement, double loss, double margin) {
        double variance = PairedVariance.ofAnswers(disagreement, loss).total();
        if (!(loss < margin)) {
            return Statistic.undefined(LOSS_REACHES_MARGIN);
        }
        double atMargin = Tango.variance((disagreement + loss) / 2, (disagreement - loss) / 2, margin);
        double reach = Critical.zAbove(alpha) * Math.sqrt(atMargin) + Critical.zAbove(1 - power) * Math.sqrt(variance);
        return Statistic.of(reach * reach / ((margin - loss) * (margin - loss)));
    }

    /** The pairs of scores that it takes, not rounded, where differences have this variance. */
    public Statistic<Double> casesWithVariance(PairedVariance variance, double loss, double margin) {
        if (!(loss < margin)) {
            return Statistic.undefined(LOSS_REACHES_MARGIN);
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
