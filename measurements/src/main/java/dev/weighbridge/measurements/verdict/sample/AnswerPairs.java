package dev.weighbridge.measurements.verdict.sample;

import dev.weighbridge.measurements.statistics.mean.Clusters;
import dev.weighbridge.measurements.statistics.paired.Coverage;
import dev.weighbridge.measurements.statistics.paired.PairTable;
import dev.weighbridge.measurements.verdict.Policy;
import dev.weighbridge.measurements.verdict.Shortfall;
import java.util.List;
import java.util.Optional;

/**
 * Cases or requests that are yes or no on both sides.
 *
 * @param pairs every pair that was planned, those with a side missing as well
 */
public record AnswerPairs(List<AnswerPair> pairs) implements PairedShares {

    public AnswerPairs {
        pairs = List.copyOf(pairs);
    }

    /** The pairs of which both sides are known. */
    public AnswerPairs complete() {
        return new AnswerPairs(pairs.stream().filter(AnswerPair::complete).toList());
    }

    /** All pairs, with what is missing put in. */
    public AnswerPairs filled(boolean missingBase, boolean missingCandidate) {
        return new AnswerPairs(
                pairs.stream().map(p -> p.filled(missingBase, missingCandidate)).toList());
    }

    @Override
    public AnswerPairs swapped() {
        return new AnswerPairs(pairs.stream().map(AnswerPair::swapped).toList());
    }

    /** The clusters of its pairs. */
    public Clusters clusters() {
        return Clusters.of(pairs.stream().map(AnswerPair::cluster).toList());
    }

    /** The complete pairs, counted; a loss is a pair of which only the base is on the good side. */
    public PairTable table(boolean moreIsBetter) {
        int[] counts = new int[4];
        for (AnswerPair pair : complete().pairs) {
            boolean base = Boolean.TRUE.equals(pair.base()) == moreIsBetter;
            boolean candidate = Boolean.TRUE.equals(pair.candidate()) == moreIsBetter;
            counts[(base ? 0 : 2) + (candidate ? 0 : 1)]++;
        }
        return new PairTable(counts[0], counts[1], counts[2], counts[3]);
    }

    /** How much better the candidate is on each pair: -1, 0 or 1; a pair with a side missing counts as 0. */
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
        return Evidence.ofGains(pairs.stream().map(AnswerPair::id).toList(), gains(moreIsBetter));
    }
}
