package dev.weighbridge.measurements.limits;

import static java.util.Objects.requireNonNull;

import dev.weighbridge.gateway.exchange.Outcome.Limit;
import dev.weighbridge.gateway.ratelimit.RateLimits;
import org.jspecify.annotations.Nullable;

/**
 * One request as a limiter met it. Times are nanoseconds since the log's epoch, of a monotonic clock.
 *
 * @param exchangeId the exchange in the journal
 * @param sentNanos when it was sent
 * @param answeredNanos when the head of its response came, not before it was sent; the decision fell between the two.
 *     The end of the request where there was no response
 * @param endedNanos when the response was over, not before its head
 * @param tokens what it could use at most, prompt and answer; at least 0
 * @param decision what became of it
 * @param said which limit the rejection names; null where it was admitted, or says nothing
 * @param insideOk whether the rejection stood inside a 200
 * @param limits what the response says of limits; null where nothing
 */
public record Observation(
        String exchangeId,
        long sentNanos,
        long answeredNanos,
        long endedNanos,
        long tokens,
        Decision decision,
        @Nullable Limit said,
        boolean insideOk,
        @Nullable RateLimits limits) {

    /** What a limiter did with a request. */
    public enum Decision {
        /** It was let through: answered, or failed in a way that has nothing to do with limits. */
        ADMITTED,
        /** A rate limit turned it away. */
        REJECTED,
        /** Nobody can tell: the connection failed, or the gateway itself was out of order. */
        UNKNOWN
    }

    public Observation {
        requireNonNull(exchangeId, "exchangeId is null");
        requireNonNull(decision, "decision is null");
        if (answeredNanos < sentNanos || endedNanos < answeredNanos || tokens < 0) {
            throw new IllegalArgumentException("sent at " + sentNanos + ", answered at " + answeredNanos + ", ended at "
                    + endedNanos + " with " + tokens + " tokens; times must ascend and tokens not be negative");
        }
    }

    /** Whether it was let through. */
    public boolean admitted() {
        return decision == Decision.ADMITTED;
    }

    /** Whether a rate limit turned it away. */
    public boolean rejected() {
        return decision == Decision.REJECTED;
    }
}
