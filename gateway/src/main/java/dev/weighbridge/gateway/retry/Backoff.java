package dev.weighbridge.gateway.retry;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** Waits with jitter, so that many workers that failed together do not come back together (T15). Thread-safe. */
final class Backoff {
    private static final int MOST_DOUBLINGS = 30;

    private final Duration base;
    private final Duration longest;
    private final RandomGenerator random;

    Backoff(Duration base, Duration longest, RandomGenerator random) {
        this.base = base;
        this.longest = longest;
        this.random = random;
    }

    /** Anything from 0 to {@code base * 2^(attempt-1)}: full jitter under an exponential ceiling. */
    Duration after(int attempt) {
        Duration ceiling = base.multipliedBy(1L << Math.min(attempt - 1, MOST_DOUBLINGS));
        return upTo(ceiling.compareTo(longest) < 0 ? ceiling : longest);
    }

    /** No less than was asked for, and up to a quarter more, or the base where that is longer. */
    Duration around(Duration asked) {
        Duration quarter = asked.dividedBy(4);
        return asked.plus(upTo(quarter.compareTo(base) > 0 ? quarter : base));
    }

    private Duration upTo(Duration most) {
        // Not every random source may be used by two threads at once.
        synchronized (random) {
            return Duration.ofNanos(random.nextLong(most.toNanos() + 1));
        }
    }
}
