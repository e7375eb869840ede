package dev.weighbridge.measurements.verdict.sample;

import java.util.List;

/**
 * Cases with scores from 0 to 1 on both sides; repeats of a case are averaged first.
 *
 * @param pairs every pair that was planned, those with a side missing as well
 */
public record ScorePairs(List<ScorePair> pairs) implements PairedShares {

    public ScorePairs {
        pairs = List.copyOf(pairs);
    }

    @Override
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
}
