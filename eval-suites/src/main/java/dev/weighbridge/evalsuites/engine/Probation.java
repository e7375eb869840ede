package dev.weighbridge.evalsuites.engine;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The circuit breaker of a target. After a rejection, or some failures in a row, requests are sent one at a time, each
 * after a longer pause, until one is answered; after too many of these in vain the target is stopped for good. Requests
 * are numbered in the order they were sent. Not thread-safe.
 */
final class Probation {
    /** The third pause then ends just after a second, the shortest window in use. */
    private static final long FIRST_PAUSE_NANOS = Duration.ofMillis(150).toNanos();

    private static final long LONGEST_PAUSE_NANOS = Duration.ofSeconds(30).toNanos();
    private static final int FAILURES = 5;
    private static final int DOUBLINGS = 10;

    private final int strikesToStop;
    private boolean on;
    private int failures;
    private int strikes;
    private long begunAfter = -1;
    private long untilNanos;
    private @Nullable String stopped;

    Probation(int strikesToStop) {
        this.strikesToStop = strikesToStop;
    }

    /** Whether requests are sent one at a time. */
    boolean on() {
        return on;
    }

    /** The earliest time at which the next request may leave. */
    long earliest(long nowNanos) {
        return untilNanos - nowNanos > 0 ? untilNanos : nowNanos;
    }

    /** Whether a request was sent before it began, and so says nothing of now. */
    boolean predates(long number) {
        return number <= begunAfter;
    }

    /** An answer came; true where that ends it. */
    boolean answered(long number) {
        if (predates(number)) {
            return false;
        }
        boolean ended = on;
        on = false;
        failures = 0;
        strikes = 0;
        return ended;
    }

    /** The target asks to be left alone for so long. */
    void hinted(long nowNanos, Duration hint) {
        untilNanos = Math.max(earliest(nowNanos), nowNanos + hint.toNanos());
    }

    /** The target rejected a request: the next one goes alone. */
    void rejected(long number, long lastNumber, long nowNanos, String because) {
        if (!predates(number)) {
            strike(lastNumber, because);
            pause(nowNanos);
        }
    }

    /** A request failed, be it so that a pause may help or that it cannot. */
    void failed(long number, long lastNumber, long nowNanos, boolean passing, String because) {
        if (predates(number)) {
            return;
        }
        failures++;
        if (on || failures >= FAILURES) {
            strike(lastNumber, because);
            if (passing) {
                pause(nowNanos);
            }
        }
    }

    private void strike(long lastNumber, String because) {
        if (on) {
            strikes++;
        }
        on = true;
        begunAfter = lastNumber;
        if (strikes >= strikesToStop) {
            stop(strikes + " requests in a row, each sent alone after a pause, failed; the last because " + because);
        }
    }

    private void pause(long nowNanos) {
        long pauseNanos = FIRST_PAUSE_NANOS << Math.min(strikes, DOUBLINGS);
        untilNanos = Math.max(untilNanos, nowNanos + Math.min(pauseNanos, LONGEST_PAUSE_NANOS));
    }

    /** Nothing more is sent to it. */
    void stop(String because) {
        stopped = stopped == null ? because : stopped;
    }

    /** Why nothing more is sent; null where more may be. */
    @Nullable
    String stopped() {
        return stopped;
    }
}
