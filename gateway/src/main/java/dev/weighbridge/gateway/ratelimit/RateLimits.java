package dev.weighbridge.gateway.ratelimit;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything one response says of limits, whatever the style of its headers. Nothing in it is checked against what the
 * gateway then does.
 *
 * @param allowances the limits it tells, in the order of their headers
 * @param retryHint how long to wait before the next try; null where it does not say, or says what cannot be meant
 * @param shouldRetry {@code x-should-retry}; null where absent
 */
public record RateLimits(
        List<Allowance> allowances,
        @Nullable RetryHint retryHint,
        @Nullable Boolean shouldRetry) {

    /** A response that says nothing of limits. */
    public static final RateLimits NONE = new RateLimits(List.of(), null, null);

    public RateLimits {
        allowances = List.copyOf(allowances);
    }

    /** Whether the response says nothing of limits; not named as a getter is, for files hold what getters give. */
    public boolean saysNothing() {
        return allowances.isEmpty() && retryHint == null && shouldRetry == null;
    }

    /** How long to wait, empty where the response does not say. */
    public Optional<RetryHint> hint() {
        return Optional.ofNullable(retryHint);
    }
}
