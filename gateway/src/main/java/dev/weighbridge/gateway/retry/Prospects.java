package dev.weighbridge.gateway.retry;

import dev.weighbridge.gateway.exchange.ErrorKind;
import dev.weighbridge.gateway.exchange.Exchange;
import dev.weighbridge.gateway.exchange.GatewayError;
import dev.weighbridge.gateway.exchange.Outcome;
import dev.weighbridge.gateway.exchange.Outcome.Phase;
import dev.weighbridge.gateway.exchange.Outcome.Violation;
import dev.weighbridge.gateway.exchange.Retryable;
import dev.weighbridge.gateway.ratelimit.RateLimits;
import dev.weighbridge.gateway.retry.RetryOptions.Also;
import java.util.Locale;

/** Whether sending the same request again can help and is safe, by how its last attempt ended. */
final class Prospects {
    private final RetryOptions options;

    Prospects(RetryOptions options) {
        this.options = options;
    }

    /** The verdict on an attempt that was not answered. */
    Retryable of(Exchange exchange) {
        Retryable own = ofOutcome(exchange);
        Boolean advice = exchange.limits().map(RateLimits::shouldRetry).orElse(null);
        if (advice == null || advice == own.retryable()) {
            return own;
        } else if (!advice) {
            return options.also().contains(Also.ADVISED_AGAINST) ? own : no("x-should-retry is false");
        }
        // A limit is not among these: no advice makes one pass that only money or a smaller request lifts.
        boolean clientError = exchange.outcome() instanceof Outcome.HttpError error && error.status() < 500;
        return clientError && options.also().contains(Also.ADVISED) ? yes("x-should-retry is true") : own;
    }

    private Retryable ofOutcome(Exchange exchange) {
        Outcome outcome = exchange.outcome();
        if (outcome instanceof Outcome.HttpError error) {
            return ofStatus(error.status(), error.error());
        } else if (outcome instanceof Outcome.RateLimited limited) {
            return ofLimit(limited);
        } else if (outcome instanceof Outcome.StreamError error) {
            return answered(exchange) ? billed("the answer broke off with an error") : ofKind(error.error());
        } else if (outcome instanceof Outcome.Timeout timeout) {
            return ofTimer(timeout.timer());
        } else if (outcome instanceof Outcome.ConnectionError error) {
            return exchange.head() == null && error.phase() != Phase.BODY
                    ? yes("the connection failed before any answer")
                    : billed("the connection failed within the answer");
        }
        return ofBody(outcome);
    }

    private Retryable ofTimer(Outcome.Timer timer) {
        return timer == Outcome.Timer.CONNECT
                ? yes("there was no connection in time")
                : billed("the " + words(timer) + " timer ran out");
    }

    private Retryable ofBody(Outcome outcome) {
        if (outcome instanceof Outcome.Incomplete) {
            return billed("the answer is incomplete");
        } else if (outcome instanceof Outcome.ProtocolError error) {
            return error.violation() == Violation.EMPTY
                    ? billed("the response was empty")
                    : no("the response is not in the protocol: " + error.detail());
        }
        return no(outcome instanceof Outcome.Cancelled cancelled ? cancelled.because() : "the run is over");
    }

    private static Retryable ofLimit(Outcome.RateLimited limited) {
        Retryable told = limited.error().retry();
        if (told != null && !told.retryable()) {
            return told;
        }
        return limited.retryable()
                ? yes("it is rate-limited")
                : no("waiting does not lift the limit: " + limited.error().message());
    }

    private static Retryable ofStatus(int status, GatewayError error) {
        if (error.retry() != null || (error.kind() != null && error.kind() != ErrorKind.UNKNOWN)) {
            return ofKind(error);
        }
        boolean passing = switch (status) {
            case 408, 409, 425, 429 -> true;
            case 501, 505, 511 -> false;
            default -> status >= 500;
        };
        return passing ? yes("status " + status + " may pass") : no("status " + status + " does not pass by itself");
    }

    private static Retryable ofKind(GatewayError error) {
        if (error.retry() != null) {
            return error.retry();
        }
        ErrorKind kind = error.kind() == null ? ErrorKind.UNKNOWN : error.kind();
        return switch (kind) {
            case RATE_LIMIT, LOADING, OVERLOADED, UPSTREAM, TIMEOUT, CONFLICT, SERVER ->
                yes("an error of kind " + words(kind) + " may pass");
            default -> no("an error of kind " + words(kind) + " does not pass by itself");
        };
    }

    private static boolean answered(Exchange exchange) {
        return exchange.wire().tokenEvents() > 0 || !exchange.content().isEmpty();
    }

    private static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private Retryable billed(String what) {
        return options.also().contains(Also.BILLED) ? yes(what) : no(what + "; tokens may have been billed");
    }

    private static Retryable yes(String because) {
        return new Retryable(true, because);
    }

    private static Retryable no(String because) {
        return new Retryable(false, because);
    }
}
