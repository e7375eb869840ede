package dev.weighbridge.measurements.comparison;

import java.time.Duration;

/**
 * Whether and how a target's rate limit is looked for.
 *
 * @param probe whether it is looked for at all
 * @param requests the most requests that finding it may take, at least 1; checking what the gateway says of it may take
 *     half as many again
 * @param time the longest that finding it may take, above 0; checking may take half as long again
 * @param scope whether other targets of the same gateway and key may be asked for what shares the limit
 * @param tokens whether a limit of tokens is looked for as well, with long prompts; as many requests again, in as long
 */
public record LimitProbing(boolean probe, int requests, Duration time, boolean scope, boolean tokens) {
    private static final int USUAL_REQUESTS = 70;
    private static final Duration USUAL_TIME = Duration.ofMinutes(4);
    /** Simulated limits have windows of a few seconds. */
    private static final Duration SIMULATED_TIME = Duration.ofSeconds(15);

    public LimitProbing {
        if (requests < 1 || time.isNegative() || time.isZero()) {
            throw new IllegalArgumentException(requests + " requests in " + time + "; both must be above 0");
        }
    }

    /** What holds where nothing is said: on where it costs nothing, 70 requests in 4 minutes, simulated ones in 15 s. */
    static LimitProbing usual(boolean free, boolean simulated) {
        return new LimitProbing(
                free || simulated, USUAL_REQUESTS, simulated ? SIMULATED_TIME : USUAL_TIME, false, false);
    }
}
