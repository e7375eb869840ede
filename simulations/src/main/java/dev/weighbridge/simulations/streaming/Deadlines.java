package dev.weighbridge.simulations.streaming;

import dev.weighbridge.gateway.exchange.Outcome;
import dev.weighbridge.measurements.comparison.Timeouts;
import java.time.Duration;

/**
 * The moments at which a request is given up, in nanoseconds of the monotonic clock.
 *
 * @param timeouts how long each part may take
 * @param sentNanos when the request was sent, for a re-sent one the first time
 */
record Deadlines(Timeouts timeouts, long sentNanos) {

    /** How far a request has come. */
    enum Stage {
        CONNECTING,
        AWAITING_HEADERS,
        READING,
        /** The answer's last event was seen; what is left is the end of the body. */
        DRAINING
    }

    /** How long the end of a body may take after the answer's last event, before the connection is closed instead. */
    static final Duration DRAIN = Duration.ofMillis(500);

    /** When the stage's own timer runs out; {@code lastDataNanos} counts while reading alone. */
    long stageNanos(Stage stage, long lastDataNanos) {
        return switch (stage) {
            case CONNECTING -> sentNanos + timeouts.connect().toNanos();
            case AWAITING_HEADERS -> sentNanos + timeouts.headers().toNanos();
            case READING -> lastDataNanos + timeouts.dataIdle().toNanos();
            case DRAINING -> lastDataNanos + DRAIN.toNanos();
        };
    }

    /** When it has taken too long in all. */
    long totalNanos() {
        return sentNanos + timeouts.total().toNanos();
    }

    /** Whichever comes first. */
    long nextNanos(Stage stage, long lastDataNanos) {
        long ofStage = stageNanos(stage, lastDataNanos);
        return ofStage - totalNanos() < 0 ? ofStage : totalNanos();
    }

    /** The outcome of the timer that runs out first; {@code afterNanos} is the timer's own length. */
    Outcome.Timeout expired(Stage stage, long lastDataNanos) {
        boolean total = totalNanos() - stageNanos(stage, lastDataNanos) <= 0;
        Outcome.Timer timer = total ? Outcome.Timer.TOTAL : timer(stage);
        return new Outcome.Timeout(timer, length(timer).toNanos());
    }

    private Duration length(Outcome.Timer timer) {
        return switch (timer) {
            case CONNECT -> timeouts.connect();
            case HEADERS -> timeouts.headers();
            case DATA_IDLE -> timeouts.dataIdle();
            case TOTAL -> timeouts.total();
        };
    }

    private static Outcome.Timer timer(Stage stage) {
        return switch (stage) {
            case CONNECTING -> Outcome.Timer.CONNECT;
            case AWAITING_HEADERS -> Outcome.Timer.HEADERS;
            case READING, DRAINING -> Outcome.Timer.DATA_IDLE;
        };
    }
}
