package dev.weighbridge.measurements.verdict.sample;

import dev.weighbridge.measurements.statistics.mean.Clusters;
import dev.weighbridge.measurements.statistics.paired.Coverage;
import dev.weighbridge.measurements.verdict.Policy;
import dev.weighbridge.measurements.verdict.Scale;
import dev.weighbridge.measurements.verdict.Shortfall;
import java.util.List;
import java.util.Optional;

/**
 * The tokens of the same cases on both sides.
 *
 * @param pairs every pair that was planned, those with a side missing as well
 */
public record TokenPairs(List<TokenPair> pairs) implements Sample {

    public TokenPairs {
        pairs = List.copyOf(pairs);
    }

    /** The pairs of which both sides are known. */
    public TokenPairs complete() {
        return new TokenPairs(pairs.stream().filter(TokenPair::complete).toList());
    }

    /** The clusters of its pairs. */
    public Clusters clusters() {
        return Clusters.of(pairs.stream().map(TokenPair::cluster).toList());
    }

    /** The base's tokens of each pair; 0 where they are not known. */
    public double[] base() {
        return pairs.stream().mapToDouble(TokenPair::baseTokens).toArray();
    }

    /** The candidate's tokens of each pair; 0 where they are not known. */
    public double[] candidate() {
        return pairs.stream().mapToDouble(TokenPair::candidateTokens).toArray();
    }

    @Override
    public Scale scale() {
        return Scale.COUNT;
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
        List<TokenPair> known = complete().pairs;
        double[] gains = known.stream()
                .mapToDouble(p -> (p.candidateTokens() - p.baseTokens()) * (moreIsBetter ? 1 : -1))
                .toArray();
        return Evidence.ofGains(known.stream().map(TokenPair::id).toList(), gains);
    }
}
