package dev.weighbridge.simulator.limit;

import java.time.Duration;
import java.util.function.Supplier;

/**
 * A rate limit as data. Models that hold the same instance share its counts, where its scope is the key.
 *
 * @param name what the gateway calls it in messages, e.g. {@code free-models-per-min}
 * @param scope what shares one count
 * @param fresh makes a limiter that has not been used
 */
public record Limit(String name, Scope scope, Supplier<Limiter> fresh) {

    /** What shares one count. */
    public enum Scope {
        /** All models of a key together. */
        KEY,
        /** Each model of a key by itself. */
        MODEL
    }

    /** So many requests in each window, the windows aligned to the clock. */
    public static Limit window(String name, Scope scope, long requests, Duration window) {
        return new Limit(name, scope, () -> new FixedWindow(requests, window));
    }

    /** Bursts of at most {@code capacity} requests, one more allowed after each interval. */
    public static Limit bucket(String name, Scope scope, long capacity, Duration interval) {
        return new Limit(name, scope, () -> new TokenBucket(capacity, interval));
    }
}
