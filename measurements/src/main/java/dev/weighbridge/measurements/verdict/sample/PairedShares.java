package dev.weighbridge.measurements.verdict.sample;

import dev.weighbridge.measurements.statistics.mean.Clusters;
import dev.weighbridge.measurements.statistics.paired.Coverage;
import dev.weighbridge.measurements.verdict.Policy;
import dev.weighbridge.measurements.verdict.Scale;
import dev.weighbridge.measurements.verdict.Shortfall;
import java.util.List;
import java.util.Optional;

/** Cases or requests of which each counts between 0 and 1 on either side. */
public sealed interface PairedShares extends Sample permits AnswerPairs, ScorePairs {

    /** Every pair that was planned, those with a side missing as well. */
    List<? extends PairedShare> pairs();

    /** The pairs of which both sides are known. */
    PairedShares complete();

    /** The same with the sides changed over. */
    PairedShares swapped();

    /** The clusters of its pairs. */
    default Clusters clusters() {
        return Clusters.of(pairs().stream().map(PairedShare::cluster).toList());
    }

    /** How much better the candidate is on each pair, from -1 to 1; a pair with a side missing counts as 0. */
    default double[] gains(boolean moreIsBetter) {
        return pairs().stream()
                .mapToDouble(PairedShare::difference)
                // Not times -1, since that makes a zero a negative one.
                .map(difference -> moreIsBetter ? difference : 0 - difference)
                .toArray();
    }

    @Override
    default Scale scale() {
        return Scale.SHARE;
    }

    @Override
    default Coverage coverage() {
        return new Coverage(complete().pairs().size(), pairs().size());
    }

    @Override
    default Optional<Shortfall> shortfall(Policy policy) {
        return Shortfalls.ofPairs(complete().clusters(), policy);
    }

    @Override
    default List<String> evidence(boolean moreIsBetter) {
        return Evidence.ofGains(pairs().stream().map(PairedShare::id).toList(), gains(moreIsBetter));
    }
}
