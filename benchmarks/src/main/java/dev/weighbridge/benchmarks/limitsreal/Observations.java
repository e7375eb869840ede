package dev.weighbridge.benchmarks.limitsreal;

import dev.weighbridge.gateway.exchange.Exchange;
import dev.weighbridge.gateway.exchange.Marks;
import dev.weighbridge.gateway.exchange.Outcome;
import dev.weighbridge.gateway.exchange.Outcome.RateLimited;
import dev.weighbridge.measurements.limits.Observation;
import dev.weighbridge.measurements.limits.Observation.Decision;

/** What exchanges say of a limiter. */
final class Observations {
    private static final int OK = 200;
    private static final int SERVER_ERRORS = 500;

    private Observations() {}

    /** One exchange, its times counted from the epoch. */
    // NullAway does not read the annotation of a nested type from another module's class file.
    @SuppressWarnings("NullAway")
    static Observation of(String id, Exchange exchange, long epochNanos, long tokens) {
        Marks marks = exchange.marks();
        Long head = marks.headersNanos();
        Outcome outcome = exchange.outcome();
        return new Observation(
                id,
                marks.sentNanos() - epochNanos,
                (head == null ? marks.endNanos() : head) - epochNanos,
                marks.endNanos() - epochNanos,
                tokens,
                decision(exchange),
                outcome instanceof RateLimited limited ? limited.limit() : null,
                outcome instanceof RateLimited && status(exchange) == OK,
                exchange.rateLimits());
    }

    private static Decision decision(Exchange exchange) {
        if (exchange.outcome() instanceof RateLimited) {
            return Decision.REJECTED;
        }
        int status = status(exchange);
        return status >= OK && status < SERVER_ERRORS ? Decision.ADMITTED : Decision.UNKNOWN;
    }

    /** The status, 0 where there was no response. */
    private static int status(Exchange exchange) {
        return exchange.head() == null ? 0 : exchange.head().status();
    }
}
