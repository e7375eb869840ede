package dev.weighbridge.gateway.ratelimit;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * The state of one limit as a response tells it.
 *
 * @param unit what is counted
 * @param name the limit's name in the gateway's words: the middle of its header names, an IETF policy's name
 * @param windowSeconds the length of its window where that is told or documented for this header, else null
 * @param limit how much a window or bucket holds; null where not told (negative values are no values)
 * @param remaining how much of it is left; null where not told
 * @param untilFull when all of it is there again, which is not when the next request may be sent; null where not told
 */
public record Allowance(
        Unit unit,
        String name,
        @Nullable Long windowSeconds,
        @Nullable Long limit,
        @Nullable Long remaining,
        @Nullable When untilFull) {

    /** What a limit counts. */
    public enum Unit {
        REQUESTS,
        /** Tokens, or those of the more restrictive of input and output. */
        TOKENS,
        INPUT_TOKENS,
        OUTPUT_TOKENS,
        /** Requests in flight at once. */
        CONCURRENCY,
        /** The gateway does not say. */
        UNKNOWN
    }

    public Allowance {
        requireNonNull(unit, "unit is null");
        requireNonNull(name, "name is null");
    }
}
