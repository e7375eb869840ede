package dev.weighbridge.simulator.ledger;

import java.time.Duration;

/**
 * How long a generation that is over cannot be looked up yet: until both are past.
 *
 * @param polls how many look-ups after its end find nothing, 0 or more
 * @param time how long after its end look-ups find nothing
 */
public record IndexDelay(int polls, Duration time) {
    /** None. */
    public static final IndexDelay NONE = new IndexDelay(0, Duration.ZERO);

    public IndexDelay {
        if (polls < 0 || time.isNegative()) {
            throw new IllegalArgumentException(
                    "generations are found after " + polls + " polls and " + time + ", both must be 0 or more");
        }
    }
}
