package dev.weighbridge.measurements.limits.inference;

import dev.weighbridge.measurements.limits.Observation;

/**
 * What a limit counts: requests, or the tokens of requests in units of what one of them has.
 *
 * @param unitTokens how many tokens are counted as one; 0 where each request is, whatever its tokens
 */
public record Measure(long unitTokens) {
    /** Each request counts as one. */
    public static final Measure REQUESTS = new Measure(0);

    /** The smallest part of a unit by which limits of tokens are told apart. */
    private static final double GRAIN = 1.0 / 256;

    public Measure {
        if (unitTokens < 0) {
            throw new IllegalArgumentException(unitTokens + " tokens are counted as one; there must be some");
        }
    }

    /** Whether tokens are counted. */
    public boolean inTokens() {
        return unitTokens > 0;
    }

    /** What a request takes of the limit. */
    public double cost(Observation request) {
        return inTokens() ? request.tokens() / (double) unitTokens : 1;
    }

    /** What limits are multiples of. */
    public double grain() {
        return inTokens() ? GRAIN : 1;
    }
}
