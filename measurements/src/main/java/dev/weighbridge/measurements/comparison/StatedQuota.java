package dev.weighbridge.measurements.comparison;

import org.jspecify.annotations.Nullable;

/**
 * What a contract or a provider's page grants a target, as a comparison states it; null where it states nothing.
 *
 * @param requestsPerMinute requests in a minute, at least 1; {@link #UNLIMITED} where no limit is granted as such
 * @param requestsPerDay requests in a day, the same way
 */
public record StatedQuota(
        @Nullable Long requestsPerMinute, @Nullable Long requestsPerDay) {
    /** The number that stands for no limit. */
    public static final long UNLIMITED = Long.MAX_VALUE;

    /** Nothing is stated. */
    public static final StatedQuota NONE = new StatedQuota(null, null);
}
