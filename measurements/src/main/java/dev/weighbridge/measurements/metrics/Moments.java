package dev.weighbridge.measurements.metrics;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Places marks in the time of the run.
 *
 * @param shards the processes whose clocks the marks are of
 * @param start when the run began
 */
record Moments(Shards shards, Instant start) {
    /** How many milliseconds after the run's start a mark was; empty where its process is unknown. */
    Optional<Long> millis(String exchangeId, long nanos) {
        return shards.wall(exchangeId, nanos)
                .map(wall -> Duration.between(start, wall).toMillis());
    }
}
