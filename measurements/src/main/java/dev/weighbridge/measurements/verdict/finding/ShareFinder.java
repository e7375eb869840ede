package dev.weighbridge.measurements.verdict.finding;

import dev.weighbridge.measurements.statistics.Statistic;
import dev.weighbridge.measurements.statistics.mean.Clusters;
import dev.weighbridge.measurements.statistics.mean.MeanEstimate;
import dev.weighbridge.measurements.statistics.mean.Moments;
import dev.weighbridge.measurements.statistics.paired.PairTable;
import dev.weighbridge.measurements.verdict.Scale;
import dev.weighbridge.measurements.verdict.sample.AnswerPairs;
import dev.weighbridge.measurements.verdict.sample.ScorePairs;
import java.util.Arrays;

/** Tests shares by pairs, all of them complete. */
record ShareFinder(double margin, boolean moreIsBetter, Planning planning) {

    /** All complete, and both ways of filling in what is missing. */
    Completions find(AnswerPairs pairs) {
        if (pairs.coverage().missing() == 0) {
            return Completions.nothingMissing(ofComplete(pairs));
        }
        boolean good = moreIsBetter;
        return new Completions(
                ofComplete(pairs.complete()),
                ofComplete(pairs.filled(good, !good)),
                ofComplete(pairs.filled(!good, good)));
    }

    /** All complete, and both ways of filling in what is missing. */
    Completions find(ScorePairs pairs) {
        if (pairs.coverage().missing() == 0) {
            return Completions.nothingMissing(ofComplete(pairs));
        }
        double good = moreIsBetter ? 1 : 0;
        return new Completions(
                ofComplete(pairs.complete()),
                ofComplete(pairs.filled(good, 1 - good)),
                ofComplete(pairs.filled(1 - good, good)));
    }

    private Statistic<Finding> ofComplete(AnswerPairs pairs) {
        PairTable table = pairs.table(moreIsBetter);
        double[] gains = pairs.gains(moreIsBetter);
        return Tested.ofAnswers(table, margin, planning)
                .map(tested -> finding(gains, withClusters(tested, table, gains, pairs.clusters())));
    }

    private Statistic<Finding> ofComplete(ScorePairs pairs) {
        double[] gains = pairs.gains(moreIsBetter);
        if (gains.length == 0) {
            return Statistic.undefined("no pairs");
        }
        Clusters clusters = pairs.clusters();
        return withOneLossAndOneGain(gains, clusters)
                .map(loss -> Tested.ofMean(loss, margin, 0, planning))
                .map(tested -> finding(gains, withSpread(tested, gains, clusters)));
    }

    /**
     * Student's t alone claims far too much of a few scores that hardly ever differ (compare Bonett and Price 2012). In
     * clusters it is one cluster of losses and one of gains.
     */
    private static Statistic<MeanEstimate> withOneLossAndOneGain(double[] gains, Clusters clusters) {
        int size = (int) Math.round((double) gains.length / clusters.count());
        double[] more = Arrays.copyOf(gains, gains.length + 2 * size);
        Arrays.fill(more, gains.length, gains.length + size, 1);
        Arrays.fill(more, gains.length + size, more.length, -1);
        return MeanEstimate.cautious(more, clusters.plus(2, size)).map(MeanEstimate::negated);
    }

    /** Student's t is too sure of a few clusters with few losses, so the tests of answers are made of fewer as well. */
    private Tested withClusters(Tested alone, PairTable table, double[] gains, Clusters clusters) {
        if (clusters.count() == clusters.size()) {
            return alone;
        }
        Tested clustered = alone.doubted(clustered(gains, clusters));
        return FewerAnswers.of(table, gains, clusters)
                .tested(margin, planning)
                .map(clustered::doubted)
                .orElse(clustered);
    }

    /** Scores that stand for themselves and are all the same leave only what was tested with one loss and one gain. */
    private Tested withSpread(Tested alone, double[] gains, Clusters clusters) {
        return clusters.count() == clusters.size()
                ? MeanEstimate.of(gains)
                        .asOptional()
                        .map(gain -> alone.doubted(Tested.ofMean(gain.negated(), margin, 0, planning)))
                        .orElse(alone)
                : alone.doubted(clustered(gains, clusters));
    }

    private Tested clustered(double[] gains, Clusters clusters) {
        return MeanEstimate.cautious(gains, clusters)
                .asOptional()
                .map(gain -> Tested.ofMean(gain.negated(), margin, 0, planning))
                .orElseGet(() ->
                        Tested.unvarying(-Moments.mean(gains), margin, 0, clusters.count(), clusters.size(), planning));
    }

    private Finding finding(double[] gains, Tested tested) {
        double loss = 0 - Moments.mean(gains);
        return new Finding(
                Scale.SHARE,
                loss,
                tested.loss(),
                margin,
                tested.pWorse(),
                tested.pNonInferior(),
                gains.length,
                Counted.PAIR,
                tested.enough());
    }
}
