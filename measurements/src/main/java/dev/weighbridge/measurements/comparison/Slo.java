package dev.weighbridge.measurements.comparison;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A service level for each single request; a null bound is not required.
 *
 * @param ttft the longest time to first token, from sending
 * @param tpot the longest time per output token after the first
 * @param e2e the longest end-to-end time, from sending
 */
public record Slo(
        @Nullable Duration ttft,
        @Nullable Duration tpot,
        @Nullable Duration e2e) {

    /** Only that an answer is delivered. */
    public static final Slo NONE = new Slo(null, null, null);

    /** Whether no bound is set. */
    public boolean unbounded() {
        return ttft == null && tpot == null && e2e == null;
    }
}
