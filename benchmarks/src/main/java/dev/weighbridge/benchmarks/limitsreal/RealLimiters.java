package dev.weighbridge.benchmarks.limitsreal;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** The limiters to be found: 5 to 14 requests in windows of 1 to 4 s. */
final class RealLimiters {
    private static final int LEAST = 5;
    private static final int MOST = 14;
    private static final int LEAST_MILLIS = 1000;
    private static final int MOST_MILLIS = 4000;
    private static final int STEP_MILLIS = 100;

    private final RandomGenerator random;

    private RealLimiters(RandomGenerator random) {
        this.random = random;
    }

    /** Always the same kinds; the seed draws their numbers. */
    static List<RealLimiter> drawn(long seed) {
        RealLimiters draw = new RealLimiters(new SplittableRandom(seed));
        return Stream.of(draw.nginx(), draw.haproxy(), draw.bucket4j(), draw.others())
                .flatMap(List::stream)
                .toList();
    }

    private List<RealLimiter> nginx() {
        return List.of(
                NginxLimiters.bucket("nginx-1", rate(), burst()),
                NginxLimiters.bucket("nginx-2", rate(), burst()),
                NginxLimiters.bucket("nginx-3", rate(), burst()),
                NginxLimiters.bucket("nginx-4", rate(), burst()),
                NginxLimiters.queue("nginx-queue-1", rate(), burst()),
                NginxLimiters.queue("nginx-queue-2", rate(), burst()),
                NginxLimiters.concurrency("nginx-conn", count()));
    }

    private List<RealLimiter> haproxy() {
        return List.of(
                HaproxyLimiters.admittedRequests("haproxy-1", count(), window()),
                HaproxyLimiters.admittedRequests("haproxy-2", count(), window()),
                HaproxyLimiters.admittedRequests("haproxy-3", count(), window()),
                HaproxyLimiters.allRequests("haproxy-all-1", count(), window()),
                HaproxyLimiters.allRequests("haproxy-all-2", count(), window()),
                HaproxyLimiters.concurrency("haproxy-conn", count()));
    }

    private List<RealLimiter> bucket4j() {
        int capacity = count() + LEAST;
        return List.of(
                JavaLimiters.greedy("bucket4j-1", count(), window()),
                JavaLimiters.greedy("bucket4j-2", count(), window()),
                JavaLimiters.greedy("bucket4j-3", count(), window()),
                JavaLimiters.steps("bucket4j-steps-1", capacity, capacity / 2, window()),
                JavaLimiters.steps("bucket4j-steps-2", capacity, capacity / 3, window().dividedBy(2)),
                JavaLimiters.whole("bucket4j-whole-1", count(), window()),
                JavaLimiters.whole("bucket4j-whole-2", count(), window()),
                JavaLimiters.both("bucket4j-both", LEAST, Duration.ofSeconds(1), 2 * LEAST, Duration.ofSeconds(4)));
    }

    private List<RealLimiter> others() {
        return List.of(
                JavaLimiters.cycles("resilience4j-1", count(), window()),
                JavaLimiters.cycles("resilience4j-2", count(), window()),
                JavaLimiters.cycles("resilience4j-3", count(), window()),
                JavaLimiters.semaphore("semaphore", count()));
    }

    private int count() {
        return random.nextInt(LEAST, MOST + 1);
    }

    private int burst() {
        return count() - 1;
    }

    private int rate() {
        return random.nextInt(3, 9);
    }

    private Duration window() {
        return Duration.ofMillis(
                STEP_MILLIS * random.nextLong(LEAST_MILLIS / STEP_MILLIS, MOST_MILLIS / STEP_MILLIS + 1));
    }
}
