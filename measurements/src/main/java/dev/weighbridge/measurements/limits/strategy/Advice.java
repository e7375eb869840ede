package dev.weighbridge.measurements.limits.strategy;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to do under a limit.
 *
 * @param safe the load that stays under it; null where no limit was seen, or not even one call is safe
 * @param calls how many calls the strategies were replayed with
 * @param strategies how common strategies fare, the best first; empty where no limit was seen
 * @param snippet a paced client to copy; empty where {@code safe} is null
 * @param workers how many of the calls were made at once at most; 1 where null, as in files older than this field
 * @param tokensPerCall how many tokens of each call were counted; null where no limit of tokens plays a part
 */
public record Advice(
        @Nullable SafeLoad safe,
        int calls,
        List<Row> strategies,
        String snippet,
        @Nullable Integer workers,
        @Nullable Long tokensPerCall) {

    /** Under limits that count no tokens. */
    public Advice(@Nullable SafeLoad safe, int calls, List<Row> strategies, String snippet, @Nullable Integer workers) {
        this(safe, calls, strategies, snippet, workers, null);
    }

    /** With calls that were made one after the other. */
    public Advice(@Nullable SafeLoad safe, int calls, List<Row> strategies, String snippet) {
        this(safe, calls, strategies, snippet, null);
    }

    /**
     * A load that stays under a limit, for ever and at whatever time it begins: that of a token bucket that holds {@code
     * burst} and gains {@code perSecond}.
     *
     * @param perSecond the highest steady rate, above 0; where only the requests in flight are limited, what so many
     *     give
     * @param burst the most requests at once after a rest, before the steady rate; at least 1
     * @param atOnce the most requests in flight; null where their number is not limited
     * @param probability the share of the limiters that are still possible that never reject it, at least 0.99
     */
    public record SafeLoad(
            double perSecond, long burst, @Nullable Long atOnce, double probability) {}

    /**
     * One strategy, replayed over the limiters that are still possible, weighted by their probability.
     *
     * @param name what it is called
     * @param source where it comes from
     * @param expectedSeconds the expected time until all calls are done or given up
     * @param p90Seconds the time within which nine of ten replays were done
     * @param wastedRequests the expected number of rejected requests
     * @param givenUp the expected number of calls that never succeeded
     */
    public record Row(
            String name,
            String source,
            double expectedSeconds,
            double p90Seconds,
            double wastedRequests,
            double givenUp) {}

    public Advice {
        strategies = List.copyOf(strategies);
        requireNonNull(snippet, "snippet is null");
    }
}
