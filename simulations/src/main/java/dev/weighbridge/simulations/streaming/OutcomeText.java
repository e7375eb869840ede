package dev.weighbridge.simulations.streaming;

import dev.weighbridge.gateway.exchange.Outcome;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** What a failure is called where there is one line for it. */
final class OutcomeText {
    private OutcomeText() {}

    /** The outcome's label and what is known of its cause. */
    static String of(Outcome outcome) {
        String detail = detail(outcome);
        return detail.isEmpty() ? outcome.label() : outcome.label() + ": " + detail;
    }

    private static String detail(Outcome outcome) {
        if (outcome instanceof Outcome.HttpError error) {
            return error.status() + " " + error.error().message();
        } else if (outcome instanceof Outcome.RateLimited limited) {
            return lower(limited.limit()) + ", " + limited.error().message();
        } else if (outcome instanceof Outcome.StreamError error) {
            return error.error().message();
        } else if (outcome instanceof Outcome.ProtocolError error) {
            return lower(error.violation()) + ", " + error.detail();
        }
        return transportDetail(outcome);
    }

    private static String transportDetail(Outcome outcome) {
        if (outcome instanceof Outcome.ConnectionError error) {
            return lower(error.phase()) + ", " + error.detail();
        } else if (outcome instanceof Outcome.Timeout timeout) {
            return lower(timeout.timer()) + " after " + TimeUnit.NANOSECONDS.toMillis(timeout.afterNanos()) + " ms";
        } else if (outcome instanceof Outcome.Incomplete incomplete) {
            return incomplete.detail();
        } else if (outcome instanceof Outcome.Cancelled cancelled) {
            return cancelled.because();
        }
        return "";
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
