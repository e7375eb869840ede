package dev.weighbridge.measurements.verdict.sample;

import dev.weighbridge.measurements.statistics.paired.PairTable;
import java.util.List;

/**
 * Cases or requests that are yes or no on both sides.
 *
 * @param pairs every pair that was planned, those with a side missing as well
 */
public record AnswerPairs(List<AnswerPair> pairs) implements PairedShares {

    public AnswerPairs {
        pairs = List.copyOf(pairs);
    }

    @Override
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
}
