package dev.weighbridge.measurements.verdict.finding;

import dev.weighbridge.measurements.statistics.Interval;
import dev.weighbridge.measurements.statistics.Statistic;
import dev.weighbridge.measurements.statistics.cost.SumRatio;
import dev.weighbridge.measurements.statistics.mean.Clusters;
import dev.weighbridge.measurements.statistics.mean.MeanEstimate;
import dev.weighbridge.measurements.verdict.Scale;
import dev.weighbridge.measurements.verdict.sample.TokenPairs;
import java.util.Arrays;

/** Tests the ratio of sums of tokens, as a loss of ratio minus 1. */
record TokenFinder(double margin, Planning planning) {

    Completions find(TokenPairs pairs) {
        TokenPairs complete = pairs.complete();
        double base = Arrays.stream(complete.base()).sum();
        return Completions.nothingMissing(
                base > 0
                        ? Statistic.of(ofComplete(
                                complete, Arrays.stream(complete.candidate()).sum() / base))
                        : Statistic.undefined("the base used no tokens"));
    }

    private Finding ofComplete(TokenPairs pairs, double ratio) {
        Clusters clusters = pairs.clusters();
        Clusters single = Clusters.single(clusters.size());
        Tested tested = tested(pairs, ratio, clusters).doubted(tested(pairs, ratio, single));
        Interval loss = tested.loss();
        return new Finding(
                Scale.COUNT,
                ratio,
                new Interval(Math.max(0, 1 + loss.low()), 1 + loss.high(), loss.level()),
                margin,
                tested.pWorse(),
                tested.pNonInferior(),
                clusters.size(),
                Counted.PAIR,
                tested.enough());
    }

    private Tested tested(TokenPairs pairs, double ratio, Clusters clusters) {
        return SumRatio.of(pairs.base(), pairs.candidate(), clusters)
                .asOptional()
                .map(sums -> new MeanEstimate(
                        sums.ratio() - 1, sums.standardError(), clusters.size(), sums.degreesOfFreedom() + 1))
                .map(loss -> Tested.ofMean(loss, margin - 1, 0, planning))
                .orElseGet(
                        () -> Tested.unvarying(ratio - 1, margin - 1, 0, clusters.count(), clusters.size(), planning));
    }
}
