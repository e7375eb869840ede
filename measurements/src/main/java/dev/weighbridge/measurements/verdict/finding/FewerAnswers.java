package dev.weighbridge.measurements.verdict.finding;

import dev.weighbridge.measurements.statistics.mean.ClusterEffect;
import dev.weighbridge.measurements.statistics.mean.Clusters;
import dev.weighbridge.measurements.statistics.paired.PairTable;
import java.util.Optional;

/**
 * Answers in clusters, taken for as many fewer single ones as their design effect says (Rao and Scott 1992). A case that
 * is repeated as a cluster then counts once.
 */
record FewerAnswers(PairTable table, double[] gains, Clusters clusters) {

    /** What the fewer answers say; empty where none is left. */
    Optional<Tested> tested(double margin, Planning planning) {
        double effect = effect();
        PairTable fewer = new PairTable(
                (int) (table.both() / effect), fewer(table.losses(), effect), fewer(table.gains(), effect), (int)
                        (table.neither() / effect));
        return Tested.ofAnswers(fewer, margin, planning).asOptional().map(t -> t.timesAsMany(effect));
    }

    private static int fewer(int count, double effect) {
        return (int) Math.round(count / effect);
    }

    /** Where nothing differs the effect cannot be seen; then all answers of a cluster are taken for one. */
    private double effect() {
        double meanSize = (double) clusters.size() / clusters.count();
        return ClusterEffect.of(gains, clusters)
                .map(ClusterEffect::designEffect)
                .asOptional()
                .map(seen -> Math.max(1, seen))
                .orElse(meanSize);
    }
}
