package dev.weighbridge.measurements.verdict.finding;

import dev.weighbridge.measurements.statistics.Interval;
import dev.weighbridge.measurements.statistics.Statistic;
import dev.weighbridge.measurements.verdict.Scale;

/**
 * What a sample says of the candidate against the base.
 *
 * @param scale how the sides are compared
 * @param estimate of a share the loss, from -1 to 1 and above 0 where the candidate is worse; else how many times as much
 *     the candidate takes as the base
 * @param interval the 95 % interval of the estimate
 * @param margin the estimate that is no longer accepted
 * @param pWorse one-sided p of "the candidate is no worse": small where it is worse; not adjusted
 * @param pNonInferior one-sided p of "the candidate is worse by the margin": small where it is within
 * @param n how many units the finding rests on
 * @param counted what these units are
 * @param enough how many such units would settle what this finding leaves open, if the rest is like what was seen
 */
public record Finding(
        Scale scale,
        double estimate,
        Interval interval,
        double margin,
        double pWorse,
        double pNonInferior,
        int n,
        Counted counted,
        Statistic<Long> enough) {

    /** Whether the candidate looks worse at all. */
    public boolean looksWorse() {
        return estimate > (scale.ratio() ? 1 : 0);
    }

    /** Whether non-inferiority is proven at one-sided level {@code alpha}. */
    public boolean nonInferior(double alpha) {
        return pNonInferior <= alpha;
    }
}
