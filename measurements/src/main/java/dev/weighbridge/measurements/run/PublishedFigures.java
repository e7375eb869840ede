package dev.weighbridge.measurements.run;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a gateway itself publishes of a target's model: over the last half hour and all its customers, measured by the
 * gateway. What is null was not published.
 *
 * @param target the target's name
 * @param endpoint the upstream provider behind the model
 * @param p50Millis time to the first token, its median
 * @param p75Millis the 75th percentile
 * @param p90Millis the 90th percentile
 * @param p99Millis the 99th percentile
 * @param unitDoubtful whether the gateway may have meant seconds
 * @param uptimePercent requests that were served, of those served or failed
 * @param at when it was asked
 */
public record PublishedFigures(
        String target,
        @Nullable String endpoint,
        @Nullable Double p50Millis,
        @Nullable Double p75Millis,
        @Nullable Double p90Millis,
        @Nullable Double p99Millis,
        boolean unitDoubtful,
        @Nullable Double uptimePercent,
        Instant at) {}
