package dev.weighbridge.gateway.exchange;

/** How an exchange ended. A status of 200 is not a success; only {@link #delivered()} outcomes are. */
public sealed interface Outcome {

    /** The answer ended on its own: a finish other than length was seen. */
    record Completed(Finish.Reason finish) implements Outcome {}

    /** The answer reached its token limit: delivered service, and its own class in quality. */
    record Truncated() implements Outcome {}

    /** The model or a filter declined. {@code because} is the refusal's text or {@code content_filter}. */
    record Refused(String because) implements Outcome {}

    /** The body ended without a finish; what came before it is kept. */
    record Incomplete(String detail) implements Outcome {}

    /** An error inside a 200 response, before or after part of the answer. */
    record StreamError(GatewayError error) implements Outcome {}

    /** A response with an error status other than a rate limit. */
    record HttpError(int status, GatewayError error) implements Outcome {}

    /**
     * The gateway said "too much": by status 429, or by an error of that kind inside a 200.
     *
     * @param limit which limit
     * @param retryable whether waiting can help
     */
    record RateLimited(Limit limit, boolean retryable, GatewayError error) implements Outcome {}

    /** The response was not in the protocol. */
    record ProtocolError(Violation violation, String detail) implements Outcome {}

    /** The connection failed: refused, reset, or cut by something other than the end of the body. */
    record ConnectionError(Phase phase, String detail) implements Outcome {}

    /** One of our own timers ran out. */
    record Timeout(Timer timer, long afterNanos) implements Outcome {}

    /** We stopped it on purpose. */
    record Cancelled(String because) implements Outcome {}

    /** The run ended while it was still in flight: neither a success nor a failure of the gateway. */
    record Censored() implements Outcome {}

    /** Which limit a rate-limit answer spoke of. */
    enum Limit {
        REQUESTS,
        TOKENS,
        CONCURRENCY,
        DAY,
        QUOTA,
        UPSTREAM,
        UNKNOWN
    }

    /** The ways a response can break the protocol. */
    enum Violation {
        /** A stream without a single data event, or an empty body. */
        EMPTY,
        /** An HTML page where the API should be. */
        HTML,
        /** A body that is not JSON, or broken JSON. */
        NOT_JSON,
        /** JSON that never holds a choice. */
        NO_CHOICES,
        /** An answer of another dialect than was asked (A20). */
        DIALECT,
        /** A line, event or body above the configured bound. */
        TOO_LARGE,
        /** More broken events than are tolerated. */
        BROKEN_EVENTS,
        /** A content encoding that cannot be undone. */
        ENCODING,
        /** A redirect, which is never followed with a key. */
        REDIRECT
    }

    /** How far a connection had come when it failed. */
    enum Phase {
        CONNECT,
        REQUEST,
        HEADERS,
        BODY
    }

    /** Our own timers. */
    enum Timer {
        CONNECT,
        HEADERS,
        DATA_IDLE,
        TOTAL
    }

    /** Whether the caller got an answer: completed, truncated or refused. */
    default boolean delivered() {
        return this instanceof Completed || this instanceof Truncated || this instanceof Refused;
    }

    /** The class of this outcome as tables and files spell it, e.g. {@code stream-error}. */
    default String label() {
        return OutcomeLabels.of(this);
    }
}
