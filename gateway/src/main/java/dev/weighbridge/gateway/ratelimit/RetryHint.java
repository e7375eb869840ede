package dev.weighbridge.gateway.ratelimit;

import static java.util.Objects.requireNonNull;

/**
 * How long a gateway asks to be left alone before the request is sent again.
 *
 * @param when until when
 * @param source where in the response it stood
 */
public record RetryHint(When when, Source source) {

    /** Where a hint can stand, the most binding first. */
    public enum Source {
        /** The header {@code retry-after-ms}. */
        RETRY_AFTER_MS,
        /** The header {@code Retry-After} (RFC 9110, section 10.2.3). */
        RETRY_AFTER,
        /** A field of the error body, e.g. Gemini's {@code retryDelay}. */
        BODY,
        /** The reset of a limit of which nothing remains. */
        EXHAUSTED_RESET,
        /** {@code t} of {@code RateLimit} (draft-ietf-httpapi-ratelimit-headers). */
        IETF,
        /** The error's prose: {@code try again in 84ms}. */
        PROSE
    }

    public RetryHint {
        requireNonNull(when, "when is null");
        requireNonNull(source, "source is null");
    }
}
