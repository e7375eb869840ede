package dev.weighbridge.simulations.limits;

import dev.weighbridge.gateway.exchange.ErrorKind;
import dev.weighbridge.gateway.exchange.Exchange;
import dev.weighbridge.gateway.exchange.Marks;
import dev.weighbridge.gateway.exchange.Outcome;
import dev.weighbridge.gateway.exchange.Outcome.Limit;
import dev.weighbridge.gateway.exchange.ResponseHead;
import dev.weighbridge.measurements.limits.Observation;
import dev.weighbridge.measurements.limits.Observation.Decision;
import org.jspecify.annotations.Nullable;

/** Exchanges as a limiter met them. */
final class Observations {
    private static final int OK = 200;
    private static final int SERVER_ERRORS = 500;

    private Observations() {}

    /**
     * What an exchange says of the limiter.
     *
     * @param epochNanos the log's epoch on the clock of the exchange's marks
     * @param tokens what it could use at most
     */
    static Observation of(String id, Exchange exchange, long epochNanos, long tokens) {
        Marks marks = exchange.marks();
        // Before its connection was there nothing could be decided, and a burst opens many.
        long sent = marks.connectedNanos() == null ? marks.sentNanos() : marks.connectedNanos();
        long answered = marks.headersNanos() == null ? marks.endNanos() : marks.headersNanos();
        Decision decision = decision(exchange);
        return new Observation(
                id,
                sent - epochNanos,
                Math.max(sent, answered) - epochNanos,
                Math.max(Math.max(sent, answered), marks.endNanos()) - epochNanos,
                tokens,
                decision,
                decision == Decision.REJECTED ? said(exchange.outcome()) : null,
                decision == Decision.REJECTED && status(exchange) == OK,
                exchange.rateLimits(),
                retryAfter(exchange));
    }

    private static @Nullable String retryAfter(Exchange exchange) {
        ResponseHead head = exchange.head();
        return head == null
                ? null
                : head.header("retry-after-ms")
                        .or(() -> head.header("retry-after"))
                        .orElse(null);
    }

    /** A request that was never sent, since no leave was given. */
    static Observation unsent(long nanos, long tokens) {
        return new Observation("", nanos, nanos, nanos, tokens, Decision.UNKNOWN, null, false, null);
    }

    private static Decision decision(Exchange exchange) {
        Outcome outcome = exchange.outcome();
        if (limited(outcome)) {
            return Decision.REJECTED;
        } else if (outcome.delivered() || exchange.marks().firstTokenNanos() != null) {
            return Decision.ADMITTED;
        } else if (outcome instanceof Outcome.HttpError error) {
            return error.status() >= SERVER_ERRORS || refusedForEver(error.status())
                    ? Decision.UNKNOWN
                    : Decision.ADMITTED;
        }
        return outcome instanceof Outcome.StreamError || outcome instanceof Outcome.Incomplete
                ? Decision.ADMITTED
                : Decision.UNKNOWN;
    }

    private static boolean limited(Outcome outcome) {
        return outcome instanceof Outcome.RateLimited
                || (outcome instanceof Outcome.StreamError error
                        && error.error().kind() == ErrorKind.RATE_LIMIT);
    }

    private static Limit said(Outcome outcome) {
        return outcome instanceof Outcome.RateLimited limited ? limited.limit() : Limit.UNKNOWN;
    }

    /** Bad requests, bad keys, empty accounts and unknown models, which may be refused before any limiter looks. */
    static boolean refusedForEver(int status) {
        return switch (status) {
            case 400, 401, 402, 403, 404, 422 -> true;
            default -> false;
        };
    }

    private static int status(Exchange exchange) {
        return exchange.head() == null ? 0 : exchange.head().status();
    }

    /** The limit a rejection names; null where it was none. */
    static @Nullable Limit named(Exchange exchange) {
        return exchange.outcome() instanceof Outcome.RateLimited limited ? limited.limit() : null;
    }
}
