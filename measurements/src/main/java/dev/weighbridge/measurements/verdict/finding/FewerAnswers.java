package dev.weighbridge.measurements.verdict.finding;

import dev.weighbridge.measurements.statistics.mean.ClusterEffect;
import dev.weighbridge.measurements.statistics.mean.Clusters;
import dev.weighbridge.measurements.statistics.paired.PairTable;
import java.util.Optional;

/**
 * Answers in clusters, taken for as many fewer single ones as their design effect says (Rao and Scott 1992). A case that
 * is repeated as a cluster then counts once.
 *
 * @param table all answers
 * @param effect how many of them count as one, at least 1
 */
record FewerAnswers(PairTable table, double effect) {

    /** Where nothing differs the effect cannot be seen; then all answers of a cluster are taken for one. */
    static FewerAnswers of(PairTable table, double[] gains, Clusters clusters) {
        double meanSize = (double) clusters.size() / clusters.count();
        double effect = ClusterEffect.of(gains, clusters)
                .map(ClusterEffect::designEffect)
                .asOptional()
                .map(seen -> Math.max(1, seen))
                .orElse(meanSize);
        return new FewerAnswers(table, effect);
    }

    /** What the fewer answers say; empty where none is left. */
    Optional<Tested> tested(double margin, Planning planning) {
        PairTable fewer =
                new PairTable((int) (table.both() / effect), fewer(table.losses()), fewer(table.gains()), (int)
                        (table.neither() / effect));
        return Tested.ofAnswers(fewer, margin, planning).asOptional().map(t -> t.timesAsMany(effect));
    }

    private int fewer(int count) {
        return (int) Math.round(count / effect);
    }
}
