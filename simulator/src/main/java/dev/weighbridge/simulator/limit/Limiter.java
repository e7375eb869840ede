package dev.weighbridge.simulator.limit;

import java.time.Duration;
import java.time.Instant;

/**
 * One running count of a rate limit. Times never go back. Not thread-safe: the event loop owns it.
 *
 * <p>A cost is one for a limiter of requests, a number of tokens for one of tokens; always 1 or more.
 */
public interface Limiter {
    /** Whether a request of this cost would be admitted; nothing is counted. */
    boolean fits(Instant now, long cost);

    /** Counts a request whether it fits or not. */
    void take(Instant now, long cost);

    /** How the limit stands, {@code nextAt} being meant for one more request of this cost. */
    Ruling ruling(boolean admitted, Instant now, long cost);

    /** How long a request that is taken now is held back before it may begin; zero unless the limiter shapes. */
    default Duration delay(Instant now) {
        return Duration.ZERO;
    }

    /** Tells of a request that was refused, by this limit or another one of its model; nothing unless it cares. */
    default void turnedAway(Instant now, long cost) {}

    /**
     * Tells that a request is over.
     *
     * @param takenAt when it was taken
     * @param reserved the cost it was taken with
     * @param used what it really cost
     */
    default void settled(Instant takenAt, Instant now, long reserved, long used) {}

    /** Asks for one more request and counts it where it is admitted. */
    default Ruling admit(Instant now, long cost) {
        boolean admitted = fits(now, cost);
        if (admitted) {
            take(now, cost);
        } else {
            turnedAway(now, cost);
        }
        return ruling(admitted, now, cost);
    }
}
