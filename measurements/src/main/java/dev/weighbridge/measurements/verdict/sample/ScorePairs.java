package dev.weighbridge.measurements.verdict.sample;

import dev.weighbridge.measurements.statistics.mean.Clusters;
import dev.weighbridge.measurements.statistics.paired.Coverage;
import dev.weighbridge.measurements.verdict.Policy;
import dev.weighbridge.measurements.verdict.Shortfall;
import java.util.List;
import java.util.Optional;

/**
 * Cases with scores from 0 to 1 on both sides; repeats of a case are averaged first.
 *
 * @param pairs every pair that was planned, those with a side missing as well
 */
public record ScorePairs(List<ScorePair> pairs) implements PairedShares {

    public ScorePairs {
        pairs = List.copyOf(pairs);
    }

    /** The pairs of which both sides are known. */
    public ScorePairs complete() {
        return new ScorePairs(pairs.stream().filter(ScorePair::complete).toList());
    }

    /** All pairs, with what is missing put in. */
    public ScorePairs filled(double missingBase, double missingCandidate) {
        return new ScorePairs(
                pairs.stream().map(p -> p.filled(missingBase, missingCandidate)).toList());
    }

    @Override
    public ScorePairs swapped() {
        return new ScorePairs(pairs.stream().map(ScorePair::swapped).toList());
    }

    /** The clusters of its pairs. */
    public Clusters clusters() {
        return Clusters.of(pairs.stream().map(ScorePair::cluster).toList());
    }

    /** How much better the candidate is on each pair, from -1 to 1; a pair with a side missing counts as 0. */
    public double[] gains(boolean moreIsBetter) {
        int sign = moreIsBetter ? 1 : -1;
        return pairs.stream().mapToDouble(p -> sign * p.difference()).toArray();
    }

    @Override
    public Coverage coverage() {
        return new Coverage(complete().pairs.size(), pairs.size());
    }

    @Override
    public Optional<Shortfall> shortfall(Policy policy) {
        return Shortfalls.ofPairs(complete().clusters(), policy);
    }

    @Override
    public List<String> evidence(boolean moreIsBetter) {
        return Evidence.ofGains(pairs.stream().map(ScorePair::id).toList(), gains(moreIsBetter));
    }
}
