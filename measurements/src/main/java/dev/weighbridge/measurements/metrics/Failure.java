package dev.weighbridge.measurements.metrics;

import dev.weighbridge.gateway.exchange.GatewayError;
import dev.weighbridge.gateway.exchange.Outcome;
import java.util.Locale;
import java.util.Optional;

/**
 * How an exchange failed, in words.
 *
 * @param detail what tells it from other failures of the same outcome; one of few
 * @param message what the gateway or the timer said
 */
record Failure(String detail, String message) {
    private static final int LONGEST_DETAIL = 80;
    private static final int LONGEST_MESSAGE = 500;
    private static final long NANOS_PER_MILLI = 1_000_000;

    Failure {
        detail = cut(detail, LONGEST_DETAIL);
        message = cut(message, LONGEST_MESSAGE);
    }

    /** The failure of an outcome; empty where an answer was delivered or the exchange was stopped from here. */
    static Optional<Failure> of(Outcome outcome) {
        return answered(outcome).or(() -> unanswered(outcome));
    }

    private static Optional<Failure> answered(Outcome outcome) {
        if (outcome instanceof Outcome.HttpError it) {
            return Optional.of(new Failure(
                    (it.status() + " " + kind(it.error())).strip(), it.error().message()));
        }
        if (outcome instanceof Outcome.RateLimited it) {
            String limit = it.limit() == Outcome.Limit.UNKNOWN ? "unknown limit" : words(it.limit());
            return Optional.of(new Failure(limit, it.error().message()));
        }
        if (outcome instanceof Outcome.StreamError it) {
            return Optional.of(new Failure(kind(it.error()), it.error().message()));
        }
        return Optional.empty();
    }

    private static Optional<Failure> unanswered(Outcome outcome) {
        if (outcome instanceof Outcome.Incomplete it) {
            return Optional.of(new Failure("no finish", it.detail()));
        }
        if (outcome instanceof Outcome.ProtocolError it) {
            return Optional.of(new Failure(words(it.violation()), it.detail()));
        }
        if (outcome instanceof Outcome.ConnectionError it) {
            return Optional.of(new Failure(words(it.phase()), it.detail()));
        }
        if (outcome instanceof Outcome.Timeout it) {
            String message = "given up after " + it.afterNanos() / NANOS_PER_MILLI + " ms";
            return Optional.of(new Failure(words(it.timer()), message));
        }
        return Optional.empty();
    }

    /** The error's type, else its code, else nothing. */
    private static String kind(GatewayError error) {
        String type = error.type();
        String code = error.code();
        return type != null ? type : code != null ? code : "";
    }

    private static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** Cuts between characters, never inside a surrogate pair. */
    private static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
        return text.substring(0, end);
    }
}
