package dev.weighbridge.benchmarks.limitsreal;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.local.LocalBucketBuilder;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;

/** Limiters of well-known libraries. */
final class Gates {
    private Gates() {}

    /** Bucket4j, which lets through what all of these bandwidths let through. */
    static Gate bucket4j(List<Bandwidth> bandwidths) {
        LocalBucketBuilder builder = Bucket.builder();
        bandwidths.forEach(builder::addLimit);
        Bucket bucket = builder.withNanosecondPrecision().build();
        return () -> bucket.tryConsume(1);
    }

    /** A bandwidth that refills continuously. */
    static Bandwidth greedy(long capacity, long refill, Duration period) {
        return Bandwidth.builder()
                .capacity(capacity)
                .refillGreedy(refill, period)
                .build();
    }

    /** A bandwidth that refills in steps. */
    static Bandwidth intervally(long capacity, long refill, Duration period) {
        return Bandwidth.builder()
                .capacity(capacity)
                .refillIntervally(refill, period)
                .build();
    }

    /** Resilience4j's limiter, which counts in cycles from its making; nobody waits for the next. */
    static Gate resilience4j(int limit, Duration cycle) {
        RateLimiter limiter = RateLimiter.of(
                "limits-real",
                RateLimiterConfig.custom()
                        .limitForPeriod(limit)
                        .limitRefreshPeriod(cycle)
                        .timeoutDuration(Duration.ZERO)
                        .build());
        return limiter::acquirePermission;
    }

    /** So many at once. */
    static Gate semaphore(int limit) {
        Semaphore semaphore = new Semaphore(limit);
        return new Gate() {
            @Override
            public boolean enter() {
                return semaphore.tryAcquire();
            }

            @Override
            public void leave() {
                semaphore.release();
            }
        };
    }
}
