package dev.weighbridge.gateway.client;

import dev.weighbridge.gateway.exchange.Outcome;
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

    /** Whichever comes first, the end of the stage or that of the whole; {@code dataNanos} is when data last came. */
    long nextNanos(Stage stage, long dataNanos) {
        long ofStage = stageNanos(stage, dataNanos);
        return ofStage - totalNanos() < 0 ? ofStage : totalNanos();
    }

    /** The outcome of the timer that runs out first. */
    Outcome.Timeout expired(Stage stage, long dataNanos) {
        if (totalNanos() - stageNanos(stage, dataNanos) <= 0) {
            return new Outcome.Timeout(Outcome.Timer.TOTAL, timeouts.total().toNanos());
        }
        return switch (stage) {
            case CONNECTING ->
                new Outcome.Timeout(Outcome.Timer.CONNECT, timeouts.connect().toNanos());
            case AWAITING_HEADERS ->
                new Outcome.Timeout(Outcome.Timer.HEADERS, timeouts.headers().toNanos());
            case READING, DRAINING ->
                new Outcome.Timeout(Outcome.Timer.DATA_IDLE, timeouts.dataIdle().toNanos());
        };
    }

    private long stageNanos(Stage stage, long dataNanos) {
        return switch (stage) {
            case CONNECTING -> sentNanos + timeouts.connect().toNanos();
            case AWAITING_HEADERS -> sentNanos + timeouts.headers().toNanos();
            case READING -> dataNanos + timeouts.dataIdle().toNanos();
            case DRAINING -> dataNanos + DRAIN.toNanos();
        };
    }

    private long totalNanos() {
        return sentNanos + timeouts.total().toNanos();
    }
}
