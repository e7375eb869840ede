package dev.weighbridge.measurements.summary;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of the requests that one target was sent in one bin of time.
 *
 * @param fromMillis when the bin begins, in milliseconds after the run's start
 * @param levels the load levels that requests of the bin were of
 * @param requests how many were sent, or due and never sent
 * @param limited how many a rate limit rejected
 * @param failed how many failed otherwise; what was cut off from here is neither
 * @param ttft time to first token of the delivered answers; null where none has one
 * @param e2e end-to-end time of the delivered answers; null where there is none
 */
public record TimeBin(
        long fromMillis,
        List<String> levels,
        int requests,
        int limited,
        int failed,
        @Nullable Spread ttft,
        @Nullable Spread e2e) {
    public TimeBin {
        levels = List.copyOf(levels);
    }

    /**
     * Some times, described: no estimate of what more requests would have shown, so that a few suffice.
     *
     * @param n how many, at least 1
     * @param low a tenth lie at or below it, in nanoseconds; true to half a percent like the next two
     * @param median the middle one
     * @param high nine tenths lie at or below it
     * @param worst the greatest, exactly
     */
    public record Spread(int n, double low, double median, double high, double worst) {}
}
