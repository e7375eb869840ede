package dev.weighbridge.benchmarks.limitsreal;

import dev.weighbridge.benchmarks.limitsreal.Truth.Numbers;
import dev.weighbridge.measurements.limits.Family;
import dev.weighbridge.measurements.limits.LimiterKind;
import dev.weighbridge.measurements.limits.LimiterKind.Part;
import dev.weighbridge.measurements.limits.model.LimiterModel;
import java.time.Duration;
import java.util.List;

/** Limits of Java libraries. */
final class JavaLimiters {
    private JavaLimiters() {}

    /** Bucket4j with greedy refill: one token after the other. */
    static RealLimiter greedy(String name, int capacity, Duration period) {
        long interval = period.toNanos() / capacity;
        return new RealLimiter(
                name,
                "bucket4j greedy " + capacity + " per " + period.toMillis() + " ms",
                new Limiting.InJava(() -> Gates.bucket4j(List.of(Gates.greedy(capacity, capacity, period)))),
                Truth.plain(
                        Family.TOKEN_BUCKET,
                        capacity,
                        perSecond(capacity, period),
                        new LimiterModel.TokenBucket(capacity, interval)));
    }

    /** Bucket4j that gains several at once, counted from its making. */
    static RealLimiter steps(String name, int capacity, int refill, Duration period) {
        return new RealLimiter(
                name,
                "bucket4j " + capacity + ", intervally " + refill + " per " + period.toMillis() + " ms",
                new Limiting.InJava(() -> Gates.bucket4j(List.of(Gates.intervally(capacity, refill, period)))),
                Truth.onGrid(
                        Family.INTERVAL_BUCKET,
                        capacity,
                        perSecond(refill, period),
                        period.toNanos(),
                        phase -> new LimiterModel.IntervalBucket(capacity, refill, period.toNanos(), phase)));
    }

    /** Bucket4j that is refilled whole, which is a fixed window. */
    static RealLimiter whole(String name, int capacity, Duration period) {
        return new RealLimiter(
                name,
                "bucket4j intervally " + capacity + " per " + period.toMillis() + " ms",
                new Limiting.InJava(() -> Gates.bucket4j(List.of(Gates.intervally(capacity, capacity, period)))),
                window(capacity, period));
    }

    /** Resilience4j, whose cycles are fixed windows. */
    static RealLimiter cycles(String name, int limit, Duration cycle) {
        return new RealLimiter(
                name,
                "resilience4j " + limit + " per " + cycle.toMillis() + " ms",
                new Limiting.InJava(() -> Gates.resilience4j(limit, cycle)),
                window(limit, cycle));
    }

    /** A semaphore around the work. */
    static RealLimiter semaphore(String name, int limit) {
        return new RealLimiter(
                name,
                "semaphore of " + limit,
                new Limiting.InJava(() -> Gates.semaphore(limit)),
                Truth.plain(Family.CONCURRENCY, limit, null, new LimiterModel.Concurrency(limit)));
    }

    /** Two buckets at once, of which the second holds more for longer. */
    static RealLimiter both(String name, int small, Duration soon, int large, Duration later) {
        long quick = soon.toNanos() / small;
        long slow = later.toNanos() / large;
        LimiterModel model = new LimiterModel.Several(
                List.of(new LimiterModel.TokenBucket(small, quick), new LimiterModel.TokenBucket(large, slow)));
        Part part = Part.of(Family.TOKEN_BUCKET);
        return new RealLimiter(
                name,
                "bucket4j " + small + " per " + soon.toMillis() + " ms, " + large + " per " + later.toMillis() + " ms",
                new Limiting.InJava(() ->
                        Gates.bucket4j(List.of(Gates.greedy(small, small, soon), Gates.greedy(large, large, later)))),
                new Truth(
                        new LimiterKind(List.of(part, part)),
                        List.of(
                                new Numbers(small, perSecond(small, soon)),
                                new Numbers(large, perSecond(large, later))),
                        0,
                        phase -> model.start()));
    }

    private static Truth window(int limit, Duration period) {
        return Truth.onGrid(
                Family.FIXED_WINDOW,
                limit,
                perSecond(limit, period),
                period.toNanos(),
                phase -> new LimiterModel.FixedWindow(limit, period.toNanos(), phase));
    }

    private static double perSecond(int count, Duration period) {
        return count * 1e9 / period.toNanos();
    }
}
