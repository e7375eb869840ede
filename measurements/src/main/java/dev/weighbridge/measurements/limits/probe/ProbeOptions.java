package dev.weighbridge.measurements.limits.probe;

import dev.weighbridge.measurements.limits.LimitFinding;
import org.jspecify.annotations.Nullable;

/**
 * How far a search for a limit may go.
 *
 * @param maxRequests the most requests it may send, at least 1
 * @param maxNanos the longest it may take, in nanoseconds above 0
 * @param earlier what an earlier search found; null where there was none
 */
public record ProbeOptions(
        int maxRequests, long maxNanos, @Nullable LimitFinding earlier) {
    public ProbeOptions {
        if (maxRequests < 1 || maxNanos < 1) {
            throw new IllegalArgumentException(
                    "at most " + maxRequests + " requests in " + maxNanos + " ns; both must be above 0");
        }
    }

    /** So many requests in so long, nothing being known. */
    public static ProbeOptions within(int maxRequests, long maxNanos) {
        return new ProbeOptions(maxRequests, maxNanos, null);
    }
}
