package dev.weighbridge.measurements.verdict.sample;

import org.jspecify.annotations.Nullable;

/**
 * The tokens of one case on both sides.
 *
 * @param id the id of the case
 * @param cluster what it shares with others; null where it stands for itself
 * @param base the base's tokens, at least 0; null where they are not known
 * @param candidate the candidate's tokens, at least 0; null where they are not known
 */
public record TokenPair(
        String id,
        @Nullable String cluster,
        @Nullable Long base,
        @Nullable Long candidate) {

    public TokenPair {
        if ((base != null && base < 0) || (candidate != null && candidate < 0)) {
            throw new IllegalArgumentException("tokens below 0: " + base + ", " + candidate);
        }
    }

    /** Whether both sides are known. */
    public boolean complete() {
        return base != null && candidate != null;
    }

    /** The base's tokens; 0 where they are not known. */
    double baseTokens() {
        return base == null ? 0 : base;
    }

    /** The candidate's tokens; 0 where they are not known. */
    double candidateTokens() {
        return candidate == null ? 0 : candidate;
    }
}
