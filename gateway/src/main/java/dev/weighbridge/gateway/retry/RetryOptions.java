package dev.weighbridge.gateway.retry;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a {@link RetryPolicy} decides.
 *
 * @param mostAttempts how often a request is sent at most, the first time included; at least 1
 * @param backoffBase the longest wait after the first attempt where the gateway names none, more than 0; it doubles with
 *     each attempt
 * @param longestBackoff where the doubling ends, more than 0
 * @param longestHint the longest wait a gateway may ask for; where it asks for more, the request is given up
 * @param also what else is retried, which is not by default
 */
public record RetryOptions(
        int mostAttempts, Duration backoffBase, Duration longestBackoff, Duration longestHint, Set<Also> also) {

    /** Failures that are not retried unless this is asked for. */
    public enum Also {
        /**
         * Those that may have cost tokens: part of an answer had come, or one of our timers ran out while the gateway
         * worked.
         */
        BILLED,
        /** Those of which the gateway says {@code x-should-retry: false}, which can be wrong (wire row E33). */
        ADVISED_AGAINST,
        /** Statuses 4xx of which the gateway says {@code x-should-retry: true} (E33). */
        ADVISED
    }

    /** Three attempts, waits of up to 0.5 s doubling to 8 s, hints of up to a minute, nothing else. */
    public static final RetryOptions DEFAULT =
            new RetryOptions(3, Duration.ofMillis(500), Duration.ofSeconds(8), Duration.ofMinutes(1), Set.of());

    public RetryOptions {
        if (mostAttempts < 1) {
            throw new IllegalArgumentException("mostAttempts is " + mostAttempts + "; it must be at least 1");
        }
        requirePositive("backoffBase", backoffBase);
        requirePositive("longestBackoff", longestBackoff);
        requireNonNull(longestHint, "longestHint is null");
        also = Set.copyOf(also);
    }

    /** The same, with these failures retried too. */
    public RetryOptions and(Also... more) {
        Set<Also> all = Stream.concat(also.stream(), Stream.of(more)).collect(Collectors.toSet());
        return new RetryOptions(mostAttempts, backoffBase, longestBackoff, longestHint, all);
    }

    private static void requirePositive(String name, Duration given) {
        if (given.isNegative() || given.isZero()) {
            throw new IllegalArgumentException(name + " is " + given + "; it must be more than 0");
        }
    }
}
