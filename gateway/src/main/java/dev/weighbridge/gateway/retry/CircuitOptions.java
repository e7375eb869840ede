package dev.weighbridge.gateway.retry;

import java.time.Duration;

/**
 * When a {@link CircuitBreaker} opens and closes.
 *
 * @param failures how many failures in a row open a circuit, at least 1
 * @param openFor how long no request passes then, more than 0
 * @param probeFor how long the one request that tries it again may take before another one tries, more than 0
 */
public record CircuitOptions(int failures, Duration openFor, Duration probeFor) {

    /** Ten failures in a row, 30 s, 5 min. */
    public static final CircuitOptions DEFAULT = new CircuitOptions(10, Duration.ofSeconds(30), Duration.ofMinutes(5));

    public CircuitOptions {
        if (failures < 1 || !positive(openFor) || !positive(probeFor)) {
            throw new IllegalArgumentException("failures " + failures + " must be at least 1, openFor " + openFor
                    + " and probeFor " + probeFor + " more than 0");
        }
    }

    private static boolean positive(Duration given) {
        return !given.isNegative() && !given.isZero();
    }
}
