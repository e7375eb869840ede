package dev.weighbridge.simulator.limit;

import java.time.Instant;

/** One running count of a rate limit. Not thread-safe: the event loop owns it. */
public interface Limiter {

    /**
     * Asks for one more request and counts it where it is admitted.
     *
     * @param tokens what it may use, for limiters that count tokens
     */
    Ruling admit(Instant now, long tokens);

    /** Tells that an admitted request is over, for limiters that count running requests or settle tokens. */
    default void released(Instant now, long tokensUsed) {}
}
