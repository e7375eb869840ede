package dev.weighbridge.measurements.limits;

import static java.util.Objects.requireNonNull;

/**
 * What probing found out of a limit of tokens.
 *
 * @param limit the kinds that are left with their numbers in tokens; no candidates where no such limit was seen
 * @param tokens the most tokens that were let through one upon the other
 * @param seconds how long that took
 * @param alone whether what was found with the smallest requests, each of which has some tokens too, is this limit
 */
public record TokenFinding(LimitFinding limit, long tokens, double seconds, boolean alone) {
    public TokenFinding {
        requireNonNull(limit, "limit is null");
    }
}
