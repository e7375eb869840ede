package dev.weighbridge.measurements.verdict.sample;

import org.jspecify.annotations.Nullable;

/**
 * One case or one planned request, yes or no on both sides: right, failed, limited.
 *
 * @param id the id of the case, or of the block that a request stands in
 * @param cluster what it shares with others; null where it stands for itself
 * @param base the base's answer; null where it is missing
 * @param candidate the candidate's answer; null where it is missing
 */
public record AnswerPair(
        String id,
        @Nullable String cluster,
        @Nullable Boolean base,
        @Nullable Boolean candidate) implements PairedShare {

    @Override
    public boolean complete() {
        return base != null && candidate != null;
    }

    /** The same with the sides changed over. */
    public AnswerPair swapped() {
        return new AnswerPair(id, cluster, candidate, base);
    }

    /** The same with what is missing put in. */
    public AnswerPair filled(boolean missingBase, boolean missingCandidate) {
        return new AnswerPair(
                id, cluster, base == null ? missingBase : base, candidate == null ? missingCandidate : candidate);
    }

    @Override
    public double difference() {
        return base == null || candidate == null ? 0 : Boolean.compare(candidate, base);
    }
}
