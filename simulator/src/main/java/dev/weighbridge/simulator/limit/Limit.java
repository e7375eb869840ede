package dev.weighbridge.simulator.limit;

import java.time.Duration;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * A rate limit as data. Models that hold the same instance share its counts, where its scope is wider than a model.
 *
 * @param name what the gateway calls it in messages, e.g. {@code free-models-per-min}
 * @param scope what shares one count
 * @param measure what is counted
 * @param kind what a refusal calls itself
 * @param window the time the limit is stated for; zero for limits that have none
 * @param fresh makes a limiter that has not been used
 */
public record Limit(
        String name, Scope scope, Measure measure, LimitKind kind, Duration window, Supplier<Limiter> fresh) {
    private static final Duration DAY = Duration.ofDays(1);

    /** What shares one count. */
    public enum Scope {
        /** All keys of the gateway's one customer together. */
        ACCOUNT,
        /** All models of a key together. */
        KEY,
        /** Each model of a key by itself, under whichever of its names. */
        MODEL,
        /** Each name of each model of a key by itself, upper and lower case being one. */
        ALIAS
    }

    /** So many requests in each window, the windows aligned to the clock. */
    public static Limit window(String name, Scope scope, long requests, Duration window) {
        return of(name, scope, window, () -> new FixedWindow(requests, window, FixedWindow.Alignment.CLOCK));
    }

    /** So many requests in each window, a window beginning with the first request after the last. */
    public static Limit windowFromFirst(String name, Scope scope, long requests, Duration window) {
        return of(name, scope, window, () -> new FixedWindow(requests, window, FixedWindow.Alignment.FIRST_REQUEST));
    }

    /** So many requests in each UTC day. */
    public static Limit day(String name, Scope scope, long requests) {
        return window(name, scope, requests, DAY);
    }

    /** So many requests in any stretch of time of this length, by a log of them. */
    public static Limit slidingLog(String name, Scope scope, long requests, Duration window) {
        return of(name, scope, window, () -> new SlidingLog(requests, window));
    }

    /** About so many requests in any stretch of this length, by two weighted counts. */
    public static Limit slidingCounter(String name, Scope scope, long requests, Duration window) {
        return of(name, scope, window, () -> new SlidingCounter(requests, window));
    }

    /** Bursts of at most {@code capacity} requests, one more allowed after each interval. */
    public static Limit bucket(String name, Scope scope, long capacity, Duration interval) {
        return of(name, scope, interval.multipliedBy(capacity), () -> new TokenBucket(capacity, interval));
    }

    /** Bursts of at most {@code capacity} requests, {@code refill} more allowed at once after each interval. */
    public static Limit intervalBucket(String name, Scope scope, long capacity, long refill, Duration interval) {
        return of(name, scope, interval, () -> new IntervalBucket(capacity, refill, interval));
    }

    /** One request each interval, and {@code burst} at once, by the generic cell rate algorithm. */
    public static Limit gcra(String name, Scope scope, Duration interval, long burst) {
        return of(name, scope, interval.multipliedBy(burst), () -> new Gcra(interval, burst));
    }

    /** So many requests at the same time. */
    public static Limit concurrency(String name, Scope scope, long requests) {
        return new Limit(
                name, scope, Measure.RUNNING, LimitKind.CONCURRENCY, Duration.ZERO, () -> new Concurrency(requests));
    }

    /** Holds requests back so that one begins each interval; refuses where more than {@code places} would wait. */
    public static Limit shaper(String name, Scope scope, Duration interval, long places) {
        return of(name, scope, interval.multipliedBy(places + 1), () -> new Shaper(interval, places));
    }

    private static Limit of(String name, Scope scope, Duration window, Supplier<Limiter> fresh) {
        LimitKind kind = window.compareTo(DAY) < 0 ? LimitKind.REQUESTS : LimitKind.DAY;
        return new Limit(name, scope, Measure.REQUESTS, kind, window, fresh);
    }

    /** The same limit counting something else; what it allows so many of are tokens then. */
    public Limit counting(Measure other) {
        LimitKind named = other.ofTokens() && kind == LimitKind.REQUESTS ? LimitKind.TOKENS : kind;
        return new Limit(name, scope, other, named, window, fresh);
    }

    /** The same limit giving another reason. */
    public Limit as(LimitKind other) {
        return new Limit(name, scope, measure, other, window, fresh);
    }

    /** The same limit that refuses everything for so long once it was breached. */
    public Limit withPenalty(Duration penalty) {
        return wrapped(limiter -> new PenaltyBox(limiter, penalty));
    }

    /** The same limit that also counts the requests it, or another limit of the model, refuses. */
    public Limit countingRefused() {
        return wrapped(CountingRefused::new);
    }

    private Limit wrapped(UnaryOperator<Limiter> around) {
        return new Limit(name, scope, measure, kind, window, () -> around.apply(fresh.get()));
    }
}
