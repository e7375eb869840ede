package dev.weighbridge.measurements.verdict.sample;

import org.jspecify.annotations.Nullable;

/**
 * What one case cost on both sides, and how many of its answers were right.
 *
 * @param id the id of the case
 * @param cluster what it shares with others; null where it stands for itself
 * @param base what it cost the base, in pico-USD, at least 0; null where that is not known
 * @param candidate the same of the candidate
 * @param baseRight how many of the base's answers were right, a share for one that is asked several times; at least 0
 * @param candidateRight the same of the candidate
 */
public record AnswerCost(
        String id,
        @Nullable String cluster,
        @Nullable Long base,
        @Nullable Long candidate,
        double baseRight,
        double candidateRight) {

    public AnswerCost {
        boolean negative = (base != null && base < 0) || (candidate != null && candidate < 0);
        if (negative || !(baseRight >= 0) || !(candidateRight >= 0)) {
            throw new IllegalArgumentException("no cost of " + base + " for " + baseRight + " and of " + candidate
                    + " for " + candidateRight + " right answers");
        }
    }

    /** Whether both sides are known. */
    public boolean complete() {
        return base != null && candidate != null;
    }

    double basePicoUsd() {
        return base == null ? 0 : base;
    }

    double candidatePicoUsd() {
        return candidate == null ? 0 : candidate;
    }
}
