package dev.weighbridge.benchmarks.limits;

import dev.weighbridge.measurements.limits.Family;
import dev.weighbridge.measurements.limits.LimiterKind.Part;
import dev.weighbridge.simulator.limit.Limit;
import dev.weighbridge.simulator.limit.Limit.Scope;
import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * A limiter whose truth is known.
 *
 * @param part its kind
 * @param capacity how much it lets through at once
 * @param perSecond how much in the long run; 0 for a limit of concurrency
 * @param windowSeconds the window it was drawn with
 * @param limit the limiter itself
 */
record Specimen(Part part, double capacity, double perSecond, double windowSeconds, Limit limit) {

    /** The classes of limiters, as tables call them. */
    enum Kind {
        TOKEN_BUCKET,
        GCRA,
        INTERVAL_BUCKET,
        WHOLE_BUCKET,
        CLOCK_WINDOW,
        FIRST_WINDOW,
        SLIDING_LOG,
        SLIDING_COUNTER,
        CONCURRENCY,
        QUEUE,
        COUNTING_LOG,
        COUNTING_BUCKET,
        PENALTY_LOG,
        PENALTY_BUCKET,
        PENALTY_WINDOW
    }

    static Specimen draw(Kind kind, RandomGenerator random) {
        long n = Math.round(5 * Math.exp(random.nextDouble() * Math.log(40)));
        double seconds = Math.exp(random.nextDouble() * Math.log(60));
        Duration window = Duration.ofMillis(Math.round(seconds * 1000));
        double w = window.toMillis() / 1e3;
        Duration interval = window.dividedBy(n);
        return switch (kind) {
            case TOKEN_BUCKET ->
                of(Part.of(Family.TOKEN_BUCKET), n, n / w, w, Limit.bucket("l", Scope.KEY, n, interval));
            case GCRA -> of(Part.of(Family.TOKEN_BUCKET), n, n / w, w, Limit.gcra("l", Scope.KEY, interval, n));
            case INTERVAL_BUCKET -> {
                long refill = Math.max(2, Math.round(n * (0.25 + 0.25 * random.nextDouble())));
                Duration step = window.multipliedBy(refill).dividedBy(n);
                yield of(
                        Part.of(Family.INTERVAL_BUCKET),
                        n,
                        refill / (step.toNanos() / 1e9),
                        w,
                        Limit.intervalBucket("l", Scope.KEY, n, refill, step));
            }
            case WHOLE_BUCKET ->
                of(Part.of(Family.FIXED_WINDOW), n, n / w, w, Limit.intervalBucket("l", Scope.KEY, n, n, window));
            case CLOCK_WINDOW -> of(Part.of(Family.FIXED_WINDOW), n, n / w, w, Limit.window("l", Scope.KEY, n, window));
            case FIRST_WINDOW ->
                of(Part.of(Family.FIRST_REQUEST_WINDOW), n, n / w, w, Limit.windowFromFirst("l", Scope.KEY, n, window));
            case SLIDING_LOG ->
                of(Part.of(Family.SLIDING_LOG), n, n / w, w, Limit.slidingLog("l", Scope.KEY, n, window));
            case SLIDING_COUNTER ->
                of(Part.of(Family.SLIDING_COUNTER), n, n / w, w, Limit.slidingCounter("l", Scope.KEY, n, window));
            case CONCURRENCY -> {
                long most = Math.min(n, 40);
                yield of(Part.of(Family.CONCURRENCY), most, 0, 0, Limit.concurrency("l", Scope.KEY, most));
            }
            case QUEUE -> {
                long places = Math.min(n, 40);
                Duration turn = Duration.ofMillis(100 + random.nextInt(400));
                yield of(
                        Part.of(Family.QUEUE),
                        places + 1,
                        1e9 / turn.toNanos(),
                        0,
                        Limit.shaper("l", Scope.KEY, turn, places));
            }
            case COUNTING_LOG ->
                of(
                        new Part(Family.SLIDING_LOG, false, true, false),
                        n,
                        n / w,
                        w,
                        Limit.slidingLog("l", Scope.KEY, n, window).countingRefused());
            case COUNTING_BUCKET ->
                of(
                        new Part(Family.TOKEN_BUCKET, false, true, false),
                        n,
                        n / w,
                        w,
                        Limit.bucket("l", Scope.KEY, n, interval).countingRefused());
            case PENALTY_LOG ->
                of(
                        new Part(Family.SLIDING_LOG, false, false, true),
                        n,
                        n / w,
                        w,
                        Limit.slidingLog("l", Scope.KEY, n, window).withPenalty(penalty(window, random)));
            case PENALTY_BUCKET ->
                of(
                        new Part(Family.TOKEN_BUCKET, false, false, true),
                        n,
                        n / w,
                        w,
                        Limit.bucket("l", Scope.KEY, n, interval).withPenalty(penalty(window, random)));
            case PENALTY_WINDOW ->
                of(
                        new Part(Family.FIRST_REQUEST_WINDOW, false, false, true),
                        n,
                        n / w,
                        w,
                        Limit.windowFromFirst("l", Scope.KEY, n, window).withPenalty(penalty(window, random)));
        };
    }

    private static Duration penalty(Duration window, RandomGenerator random) {
        return Duration.ofMillis(Math.round(window.toMillis() * (0.5 + random.nextDouble())));
    }

    private static Specimen of(Part part, double capacity, double perSecond, double window, Limit limit) {
        return new Specimen(part, capacity, perSecond, window, limit);
    }
}
