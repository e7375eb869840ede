package dev.weighbridge.measurements.verdict.finding;

import dev.weighbridge.measurements.statistics.Interval;
import dev.weighbridge.measurements.statistics.Statistic;
import dev.weighbridge.measurements.statistics.mean.Clusters;
import dev.weighbridge.measurements.statistics.mean.MeanEstimate;
import dev.weighbridge.measurements.verdict.Scale;
import dev.weighbridge.measurements.verdict.sample.AnswerCosts;
import java.util.Arrays;

/**
 * Tests the ratio of costs, as a loss of its logarithm: by the delta method, what each case adds is how far its own cost
 * and its own right answers lie from their means (Cochran 1977).
 */
record CostFinder(double margin, Planning planning) {

    Completions find(AnswerCosts costs) {
        AnswerCosts complete = costs.complete();
        return Completions.nothingMissing(
                complete.comparable()
                        ? Statistic.of(ofComplete(complete))
                        : Statistic.undefined("a side cost nothing or has no right answer"));
    }

    private Finding ofComplete(AnswerCosts costs) {
        double logarithm = Math.log(sum(costs.candidate()) / sum(costs.candidateCount()))
                - Math.log(sum(costs.base()) / sum(costs.baseCount()));
        Clusters clusters = costs.clusters();
        Tested tested =
                tested(costs, logarithm, clusters).doubted(tested(costs, logarithm, Clusters.single(clusters.size())));
        return new Finding(
                Scale.COST,
                Math.exp(logarithm),
                new Interval(
                        Math.exp(tested.loss().low()),
                        Math.exp(tested.loss().high()),
                        tested.loss().level()),
                margin,
                tested.pWorse(),
                tested.pNonInferior(),
                clusters.size(),
                Counted.PAIR,
                tested.enough());
    }

    private Tested tested(AnswerCosts costs, double logarithm, Clusters clusters) {
        return MeanEstimate.clustered(influences(costs), clusters)
                .asOptional()
                .map(error -> new MeanEstimate(logarithm, error.standardError(), error.n(), error.clusters()))
                .map(loss -> Tested.ofMean(loss, Math.log(margin), 0, planning))
                .orElseGet(() ->
                        Tested.unvarying(logarithm, Math.log(margin), 0, clusters.count(), clusters.size(), planning));
    }

    /** What each pair moves the logarithm by; 0 on average. */
    private static double[] influences(AnswerCosts costs) {
        double[] candidate = relative(costs.candidate());
        double[] candidateCount = relative(costs.candidateCount());
        double[] base = relative(costs.base());
        double[] baseCount = relative(costs.baseCount());
        double[] influences = new double[base.length];
        Arrays.setAll(influences, i -> candidate[i] - candidateCount[i] - base[i] + baseCount[i]);
        return influences;
    }

    /** Each value over the mean of all. */
    private static double[] relative(double[] values) {
        double mean = sum(values) / values.length;
        return Arrays.stream(values).map(value -> value / mean).toArray();
    }

    private static double sum(double[] values) {
        return Arrays.stream(values).sum();
    }
}
