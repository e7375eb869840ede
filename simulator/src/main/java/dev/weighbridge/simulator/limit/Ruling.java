package dev.weighbridge.simulator.limit;

import java.time.Instant;

/**
 * What a limiter said to a request.
 *
 * @param admitted whether it may go on
 * @param limit the largest count
 * @param remaining how many more would be admitted now, 0 or more
 * @param nextAt when one more will be admitted; now where one would be already
 * @param fullAt when the whole limit is free again
 */
public record Ruling(boolean admitted, long limit, long remaining, Instant nextAt, Instant fullAt) {}
