package dev.weighbridge.measurements.verdict.finding;

import dev.weighbridge.measurements.statistics.Statistic;
import dev.weighbridge.measurements.statistics.paired.PairTable;
import dev.weighbridge.measurements.statistics.power.DifferencePlan;
import dev.weighbridge.measurements.statistics.power.NonInferiorityPlan;
import dev.weighbridge.measurements.statistics.power.PairedVariance;
import dev.weighbridge.measurements.verdict.Policy;

/**
 * How many units would settle a question, if the rest is like what was seen: by proving non-inferiority or by showing
 * that the candidate is worse, whichever takes fewer and counts.
 *
 * @param alpha one-sided level of non-inferiority
 * @param alphaWorse one-sided level of a loss
 * @param power the probability that they settle it
 * @param anyLoss whether a significant loss settles it however small it is; else only one of at least the margin
 */
record Planning(double alpha, double alphaWorse, double power, boolean anyLoss) {
    private static final double MOST = 1e6;

    static Planning of(Policy policy, double alphaWorse, boolean anyLoss) {
        return new Planning(policy.alpha(), alphaWorse, policy.power(), anyLoss);
    }

    /** One loss and one gain are added, so that a few cases without a difference do not promise that there never is one. */
    Statistic<Long> forAnswers(PairTable seen, double margin) {
        double n = seen.n();
        double disagreement = (seen.discordant() + 2) / (n + 2);
        double loss = (seen.losses() - seen.gains()) / n;
        double cases = nonInferiority()
                .casesOfScoreTest(disagreement, loss, margin)
                .asOptional()
                .orElse(Double.POSITIVE_INFINITY);
        if (settles(loss, margin)) {
            cases = Math.min(cases, difference().casesForExactMcNemar(disagreement, loss));
        }
        return whole(cases, seen.n());
    }

    /** For a mean loss with this variance of one unit, after {@code n} units. */
    Statistic<Long> forMean(double loss, double variance, double margin, int n) {
        return forMeanAbove(loss, variance, 0, margin, n);
    }

    /** The same where a variance of the mean remains however many units there are. */
    Statistic<Long> forMeanAbove(double loss, double variance, double remaining, double margin, int n) {
        if (!(variance > 0)) {
            return Statistic.undefined("its spread cannot be seen");
        }
        PairedVariance paired = new PairedVariance(variance, 0, 0);
        double units = nonInferiority()
                .casesWithVariance(paired, loss, margin)
                .asOptional()
                .orElse(Double.POSITIVE_INFINITY);
        if (settles(loss, margin)) {
            units = Math.min(units, difference().cases(paired, loss));
        }
        double taken = remaining * units / variance;
        return taken < 1
                ? whole(units / (1 - taken), n)
                : Statistic.undefined(
                        "what may differ between runs hides it; 5 blessed runs would tell how much that is");
    }

    /** Where all clusters say the same, so that only their number counts. */
    Statistic<Long> forUnvarying(boolean within, int clusters, int n) {
        double needed = -Math.log(within ? alpha : alphaWorse) / Math.log(2);
        return whole(Math.ceil(needed) * n / clusters, n);
    }

    private boolean settles(double loss, double margin) {
        return loss >= margin || (anyLoss && loss > 0);
    }

    private static Statistic<Long> whole(double units, int n) {
        return units > MOST
                ? Statistic.undefined("more than a million would be needed")
                : Statistic.of(Math.max(n + 1L, (long) Math.ceil(units)));
    }

    private NonInferiorityPlan nonInferiority() {
        return new NonInferiorityPlan(alpha, power);
    }

    private DifferencePlan difference() {
        return new DifferencePlan(2 * alphaWorse, power);
    }
}
