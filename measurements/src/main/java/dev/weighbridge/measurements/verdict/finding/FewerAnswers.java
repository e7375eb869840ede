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
    private static final double ROUNDING = 1e-9;

    /** Where nothing differs the effect cannot be seen; then all answers of a cluster are taken for one. */
    static FewerAnswers of(PairTable table, double[] gains, Clusters clusters) {
        double meanSize = (double) clusters.size() / clusters.count();
        double effect = ClusterEffect.of(gains, clusters)
                .map(ClusterEffect::designEffect)
                .asOptional()
                .map(seen -> Math.max(1, seen * sameScale(clusters)))
                .orElse(meanSize);
        return new FewerAnswers(table, effect);
    }

    /** Both variances without their corrections for few, so that cases that are repeated as clusters count just once. */
    private static double sameScale(Clusters clusters) {
        double groups = clusters.count();
        double n = clusters.size();
        return (groups - 1) / groups * n / (n - 1);
    }

    /** What the fewer answers say; empty where none is left. */
    Optional<Tested> tested(double margin, Planning planning) {
        PairTable fewer =
                new PairTable(less(table.both()), fewer(table.losses()), fewer(table.gains()), less(table.neither()));
        return Tested.ofAnswers(fewer, margin, planning).asOptional().map(t -> t.timesAsMany(effect));
    }

    private int less(int count) {
        return (int) (count / effect + ROUNDING);
    }

    private int fewer(int count) {
        return (int) Math.round(count / effect);
    }
}
