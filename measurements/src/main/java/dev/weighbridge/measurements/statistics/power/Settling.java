package dev.weighbridge.measurements.statistics.power;

import dev.weighbridge.measurements.statistics.Critical;
import dev.weighbridge.measurements.statistics.Statistic;
import dev.weighbridge.measurements.statistics.mean.MeanEstimate;
import dev.weighbridge.measurements.statistics.paired.PairTable;

/**
 * How many cases in all would settle what was left open, if the rest is like what was seen: by proving non-inferiority
 * where the loss lies below the margin, and by showing that the candidate is worse where it does not. A plan, not a
 * promise: what was seen is itself uncertain.
 *
 * @param alpha one-sided level of either test, below 0.5
 * @param power the probability that they settle it
 */
public record Settling(double alpha, double power) {

    public Settling {
        Critical.requireLevel(2 * alpha);
        Critical.requireLevel(power);
    }

    /** One-sided level 0.05 and power 0.80. */
    public static Settling withDefaults() {
        return new Settling(0.05, 0.8);
    }

    /**
     * The cases with right and wrong answers, not rounded; undefined without any. One loss and one gain are added to what
     * was seen, so that a few cases without a difference do not promise that there never is one.
     */
    public Statistic<Double> cases(PairTable seen, double margin) {
        return seen.loss().flatMap(loss -> {
            double disagreement = (seen.discordant() + 2.0) / (seen.n() + 2.0);
            return loss < margin
                    ? nonInferiority().cases(disagreement, loss, margin)
                    : Statistic.of(difference().casesForMcNemar(disagreement, loss));
        });
    }

    /** The cases with scores, or pairs of times by their logarithms, not rounded. Clusters are allowed for. */
    public double cases(MeanEstimate gain, double margin) {
        double loss = -gain.mean();
        double deviation = gain.standardError() * Math.sqrt(gain.n());
        PairedVariance variance = new PairedVariance(deviation * deviation, 0, 0);
        return nonInferiority()
                .casesWithVariance(variance, loss, margin)
                .asOptional()
                .orElseGet(() -> difference().cases(variance, loss));
    }

    private NonInferiorityPlan nonInferiority() {
        return new NonInferiorityPlan(alpha, power);
    }

    private DifferencePlan difference() {
        return new DifferencePlan(2 * alpha, power);
    }
}
