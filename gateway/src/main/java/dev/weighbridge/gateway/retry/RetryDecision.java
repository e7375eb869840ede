package dev.weighbridge.gateway.retry;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/** What follows from one attempt. */
public sealed interface RetryDecision {

    /** The reason, in words that fit after "because". */
    String because();

    /**
     * Send the request again.
     *
     * @param after how long to wait first, 0 or more
     */
    record Retry(Duration after, String because) implements RetryDecision {
        public Retry {
            requireNonNull(because, "because is null");
            if (after.isNegative()) {
                throw new IllegalArgumentException("after is " + after + "; it must not be negative");
            }
        }
    }

    /** Leave it at that. */
    record GiveUp(String because) implements RetryDecision {
        public GiveUp {
            requireNonNull(because, "because is null");
        }
    }
}
