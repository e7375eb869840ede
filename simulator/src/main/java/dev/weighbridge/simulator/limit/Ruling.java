package dev.weighbridge.simulator.limit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a limiter said to a request.
 *
 * @param admitted whether it may go on
 * @param limit the largest count
 * @param remaining how many more would be admitted now, 0 or more
 * @param nextAt when another like it will be admitted; now where it would be already, null where nobody can say
 * @param fullAt when the whole limit is free again; null where nobody can say
 */
public record Ruling(
        boolean admitted,
        long limit,
        long remaining,
        @Nullable Instant nextAt,
        @Nullable Instant fullAt) {}
