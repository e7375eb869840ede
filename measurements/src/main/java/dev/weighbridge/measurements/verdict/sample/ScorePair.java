package dev.weighbridge.measurements.verdict.sample;

import org.jspecify.annotations.Nullable;

/**
 * One case with a score from 0 to 1 on both sides, such as the share of its repeats that were right.
 *
 * @param id the id of the case
 * @param cluster what it shares with others; null where it stands for itself
 * @param base the base's score; null where it is missing
 * @param candidate the candidate's score; null where it is missing
 */
public record ScorePair(
        String id,
        @Nullable String cluster,
        @Nullable Double base,
        @Nullable Double candidate) implements PairedShare {

    public ScorePair {
        requireScore(base);
        requireScore(candidate);
    }

    @Override
    public boolean complete() {
        return base != null && candidate != null;
    }

    /** The same with the sides changed over. */
    public ScorePair swapped() {
        return new ScorePair(id, cluster, candidate, base);
    }

    /** The same with what is missing put in. */
    public ScorePair filled(double missingBase, double missingCandidate) {
        return new ScorePair(
                id, cluster, base == null ? missingBase : base, candidate == null ? missingCandidate : candidate);
    }

    @Override
    public double difference() {
        return base == null || candidate == null ? 0 : candidate - base;
    }

    private static void requireScore(@Nullable Double score) {
        if (score != null && !(score >= 0 && score <= 1)) {
            throw new IllegalArgumentException("a score lies from 0 to 1: " + score);
        }
    }
}
