package dev.weighbridge.measurements.limits.model;

import java.util.List;

/**
 * A limiter at work. Times are nanoseconds of any one clock and never go back; the cost of a request is its tokens, of
 * which limiters of requests count 1 however many they are. Not thread-safe.
 */
public interface RunningLimiter {
    /**
     * How much of a limit is in use.
     *
     * @param used the requests or tokens that count at the time, 0 or more; not whole where they fade
     * @param limit how many may
     */
    record Usage(double used, long limit) {}

    /** The time of what will not be. */
    long NEVER = Long.MAX_VALUE;

    /** Whether a request of so many tokens would be admitted at this time; nothing is counted. */
    boolean admits(long nanos, long tokens);

    /** Counts a request that was admitted, whether or not this limiter would have. */
    void admitted(long nanos, long tokens);

    /** Counts a request that was rejected, for limiters that mind it. */
    void rejected(long nanos, long tokens);

    /** Tells that an admitted request is over. */
    void ended(long nanos, long tokens);

    /**
     * When at the earliest such a request would be admitted if nothing else is sent: {@code nanos} where it would be
     * now, {@link #NEVER} where no time alone brings it, as with a limit of concurrency.
     */
    long admitsAt(long nanos, long tokens);

    /**
     * How much of each limit is in use just before a request at this time, in the order of the limits; nothing is
     * counted.
     */
    List<Usage> usage(long nanos);

    /** How long a request admitted now is held back before it is served, in nanoseconds; 0 but for queues. */
    default long delayNanos(long nanos) {
        return 0;
    }

    /** Decides on a request and counts it accordingly; whether it was admitted. */
    default boolean decide(long nanos, long tokens) {
        boolean admitted = admits(nanos, tokens);
        if (admitted) {
            admitted(nanos, tokens);
        } else {
            rejected(nanos, tokens);
        }
        return admitted;
    }
}
