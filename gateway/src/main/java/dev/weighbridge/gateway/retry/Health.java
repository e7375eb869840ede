package dev.weighbridge.gateway.retry;

import dev.weighbridge.gateway.exchange.ErrorKind;
import dev.weighbridge.gateway.exchange.Exchange;
import dev.weighbridge.gateway.exchange.Outcome;
import dev.weighbridge.gateway.exchange.Outcome.Violation;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an exchange says of the infrastructure behind it. */
enum Health {
    /** It works, be it that it refuses this request. */
    WORKING,
    /** It failed, whatever the request was. */
    FAILED,
    /** Nothing can be told: it was stopped by us, or by a limit. */
    UNTOLD;

    private static final Set<ErrorKind> FAILURES =
            EnumSet.of(ErrorKind.OVERLOADED, ErrorKind.UPSTREAM, ErrorKind.TIMEOUT, ErrorKind.SERVER);
    private static final Set<ErrorKind> VAGUE =
            EnumSet.of(ErrorKind.UNKNOWN, ErrorKind.RATE_LIMIT, ErrorKind.LOADING, ErrorKind.CONFLICT);
    private static final Set<Violation> PAGES_OF_OTHERS =
            EnumSet.of(Violation.EMPTY, Violation.HTML, Violation.NOT_JSON, Violation.BROKEN_EVENTS);

    static Health of(Exchange exchange) {
        Outcome outcome = exchange.outcome();
        if (outcome.delivered()) {
            return WORKING;
        } else if (outcome instanceof Outcome.HttpError error) {
            return ofError(error.error().kind(), error.status() >= 500);
        } else if (outcome instanceof Outcome.StreamError error) {
            return ofError(error.error().kind(), true);
        } else if (outcome instanceof Outcome.ProtocolError error) {
            return PAGES_OF_OTHERS.contains(error.violation()) ? FAILED : WORKING;
        }
        return stopped(outcome) ? UNTOLD : FAILED;
    }

    private static Health ofError(@Nullable ErrorKind kind, boolean itsFault) {
        if (kind != null && FAILURES.contains(kind)) {
            return FAILED;
        } else if (kind == null || VAGUE.contains(kind)) {
            return itsFault ? FAILED : WORKING;
        }
        return WORKING;
    }

    private static boolean stopped(Outcome outcome) {
        return outcome instanceof Outcome.Cancelled
                || outcome instanceof Outcome.Censored
                || outcome instanceof Outcome.RateLimited;
    }
}
