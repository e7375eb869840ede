package dev.weighbridge.measurements.verdict.sample;

import dev.weighbridge.measurements.statistics.latency.QuantileRanks;
import dev.weighbridge.measurements.statistics.mean.Clusters;
import dev.weighbridge.measurements.verdict.Policy;
import dev.weighbridge.measurements.verdict.Shortfall;
import java.util.Optional;
import java.util.stream.IntStream;

/** What samples of any kind can lack. */
final class Shortfalls {
    private Shortfalls() {}

    static Optional<Shortfall> ofPairs(Clusters clusters, Policy policy) {
        if (clusters.size() < policy.leastPairs()) {
            return Optional.of(Shortfall.TOO_FEW_PAIRS);
        }
        return clusters.count() < policy.leastClusters() ? Optional.of(Shortfall.TOO_FEW_CLUSTERS) : Optional.empty();
    }

    /** Whether the nearest rank of a quantile is that of the greatest value in any of these many values. */
    static boolean tooFewValues(IntStream sizes, double quantile) {
        return sizes.anyMatch(n -> n < 2 || QuantileRanks.nearest(n, quantile) >= n);
    }
}
