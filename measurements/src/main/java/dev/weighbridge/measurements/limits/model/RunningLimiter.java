package dev.weighbridge.measurements.limits.model;

/**
 * A limiter at work. Times are nanoseconds of any one clock and never go back; the cost of a request is its tokens, of
 * which limiters of requests count 1 however many they are. Not thread-safe.
 */
public interface RunningLimiter {
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
