package dev.weighbridge.benchmarks.limits;

import dev.weighbridge.measurements.limits.Family;
import dev.weighbridge.measurements.limits.LimiterKind;
import dev.weighbridge.measurements.limits.LimiterKind.Part;
import dev.weighbridge.measurements.limits.probe.ProbeStep;
import dev.weighbridge.measurements.testing.VirtualNetwork;
import dev.weighbridge.simulator.limit.Limit;
import dev.weighbridge.simulator.limit.Limit.Scope;
import dev.weighbridge.simulator.limit.Measure;
import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * A limiter whose truth is known.
 *
 * @param rules its limits, the one of the shorter time first; at least one
 */
record Specimen(List<Rule> rules) {
    /** Of fewer requests too few with long prompts would be let through to tell anything. */
    private static final long FEW = 10;

    /**
     * One limit.
     *
     * @param part its kind
     * @param capacity how much it lets through at once
     * @param perSecond how much in the long run; 0 for a limit of concurrency
     * @param limit the limiter itself
     */
    record Rule(Part part, double capacity, double perSecond, Limit limit) {}

    Specimen {
        rules = List.copyOf(rules);
    }

    /** Its kind. */
    LimiterKind kind() {
        return new LimiterKind(rules.stream().map(Rule::part).toList());
    }

    /** Those of its rules that count tokens, or those that do not. */
    Specimen counting(boolean tokens) {
        return new Specimen(
                rules.stream().filter(rule -> rule.part().inTokens() == tokens).toList());
    }

    /** Whether some of its rules count tokens. */
    boolean inTokens() {
        return rules.stream().anyMatch(rule -> rule.part().inTokens());
    }

    /** The limits themselves. */
    List<Limit> limits() {
        return rules.stream().map(Rule::limit).toList();
    }

    /** How much its first limit lets through at once. */
    double capacity() {
        return rules.get(0).capacity();
    }

    /** How much it lets through in the long run; 0 for a limit of concurrency. */
    double perSecond() {
        return rules.stream().mapToDouble(Rule::perSecond).min().orElse(0);
    }

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
        PENALTY_WINDOW,
        TWO_BUCKETS,
        TWO_WINDOWS,
        TWO_LOGS,
        TOKENS_BUCKET,
        TOKENS_WINDOW,
        TOKENS_LOG
    }

    static Specimen draw(Kind kind, RandomGenerator random) {
        long n = Math.round(5 * Math.exp(random.nextDouble() * Math.log(40)));
        double seconds = Math.exp(random.nextDouble() * Math.log(60));
        Duration window = Duration.ofMillis(Math.round(seconds * 1000));
        double w = window.toMillis() / 1e3;
        Duration interval = window.dividedBy(n);
        return switch (kind) {
            case TOKEN_BUCKET -> of(Part.of(Family.TOKEN_BUCKET), n, n / w, Limit.bucket("l", Scope.KEY, n, interval));
            case GCRA -> of(Part.of(Family.TOKEN_BUCKET), n, n / w, Limit.gcra("l", Scope.KEY, interval, n));
            case INTERVAL_BUCKET -> {
                long refill = Math.max(2, Math.round(n * (0.25 + 0.25 * random.nextDouble())));
                Duration step = window.multipliedBy(refill).dividedBy(n);
                yield of(
                        Part.of(Family.INTERVAL_BUCKET),
                        n,
                        refill / (step.toNanos() / 1e9),
                        Limit.intervalBucket("l", Scope.KEY, n, refill, step));
            }
            case WHOLE_BUCKET ->
                of(Part.of(Family.FIXED_WINDOW), n, n / w, Limit.intervalBucket("l", Scope.KEY, n, n, window));
            case CLOCK_WINDOW -> of(Part.of(Family.FIXED_WINDOW), n, n / w, Limit.window("l", Scope.KEY, n, window));
            case FIRST_WINDOW ->
                of(Part.of(Family.FIRST_REQUEST_WINDOW), n, n / w, Limit.windowFromFirst("l", Scope.KEY, n, window));
            case SLIDING_LOG -> of(Part.of(Family.SLIDING_LOG), n, n / w, Limit.slidingLog("l", Scope.KEY, n, window));
            case SLIDING_COUNTER ->
                of(Part.of(Family.SLIDING_COUNTER), n, n / w, Limit.slidingCounter("l", Scope.KEY, n, window));
            case CONCURRENCY -> {
                long most = Math.min(n, 40);
                yield of(Part.of(Family.CONCURRENCY), most, 0, Limit.concurrency("l", Scope.KEY, most));
            }
            case QUEUE -> {
                long places = Math.min(n, 40);
                Duration turn = Duration.ofMillis(100 + random.nextInt(400));
                yield of(
                        Part.of(Family.QUEUE),
                        places + 1,
                        1e9 / turn.toNanos(),
                        Limit.shaper("l", Scope.KEY, turn, places));
            }
            case COUNTING_LOG ->
                of(
                        new Part(Family.SLIDING_LOG, false, true, false),
                        n,
                        n / w,
                        Limit.slidingLog("l", Scope.KEY, n, window).countingRefused());
            case COUNTING_BUCKET ->
                of(
                        new Part(Family.TOKEN_BUCKET, false, true, false),
                        n,
                        n / w,
                        Limit.bucket("l", Scope.KEY, n, interval).countingRefused());
            case PENALTY_LOG ->
                of(
                        new Part(Family.SLIDING_LOG, false, false, true),
                        n,
                        n / w,
                        Limit.slidingLog("l", Scope.KEY, n, window).withPenalty(penalty(window, random)));
            case PENALTY_BUCKET ->
                of(
                        new Part(Family.TOKEN_BUCKET, false, false, true),
                        n,
                        n / w,
                        Limit.bucket("l", Scope.KEY, n, interval).withPenalty(penalty(window, random)));
            case PENALTY_WINDOW ->
                of(
                        new Part(Family.FIRST_REQUEST_WINDOW, false, false, true),
                        n,
                        n / w,
                        Limit.windowFromFirst("l", Scope.KEY, n, window).withPenalty(penalty(window, random)));
            case TWO_BUCKETS, TWO_WINDOWS, TWO_LOGS -> two(kind, n, window, random);
            case TOKENS_BUCKET, TOKENS_WINDOW, TOKENS_LOG -> beside(kind, Math.max(FEW, n), window, random);
        };
    }

    /**
     * The same kind of limit twice: the longer one lets through 1.5 to 3 times as much at once, and a fifth to half as
     * much in the long run.
     */
    private static Specimen two(Kind kind, long n, Duration window, RandomGenerator random) {
        long more = Math.round(n * 1.5 * Math.exp(random.nextDouble() * Math.log(2)));
        double slower = 0.2 + 0.3 * random.nextDouble();
        Duration longer = Duration.ofMillis(Math.round(window.toMillis() * (more / (slower * n))));
        return new Specimen(List.of(rule(kind, n, window), rule(kind, more, longer)));
    }

    /**
     * The same kind of limit for requests and for tokens, with the same window: a fifth to six tenths as many requests
     * with long prompts are let through.
     */
    private static Specimen beside(Kind kind, long n, Duration window, RandomGenerator random) {
        long large = VirtualNetwork.tokens(ProbeStep.Shape.LARGE);
        long tokens = Math.round(n * large * (0.2 + 0.4 * random.nextDouble()));
        Rule counted = rule(kind, tokens, window);
        return new Specimen(List.of(
                rule(kind, n, window),
                new Rule(
                        new Part(counted.part().family(), true, false, false),
                        counted.capacity(),
                        counted.perSecond(),
                        counted.limit().counting(Measure.TOKENS_RESERVED))));
    }

    private static Rule rule(Kind kind, long n, Duration window) {
        double perSecond = n * 1e3 / window.toMillis();
        return switch (kind) {
            case TWO_BUCKETS, TOKENS_BUCKET ->
                new Rule(
                        Part.of(Family.TOKEN_BUCKET),
                        n,
                        perSecond,
                        Limit.bucket("l", Scope.KEY, n, window.dividedBy(n)));
            case TWO_LOGS, TOKENS_LOG ->
                new Rule(Part.of(Family.SLIDING_LOG), n, perSecond, Limit.slidingLog("l", Scope.KEY, n, window));
            default -> new Rule(Part.of(Family.FIXED_WINDOW), n, perSecond, Limit.window("l", Scope.KEY, n, window));
        };
    }

    private static Duration penalty(Duration window, RandomGenerator random) {
        return Duration.ofMillis(Math.round(window.toMillis() * (0.5 + random.nextDouble())));
    }

    private static Specimen of(Part part, double capacity, double perSecond, Limit limit) {
        return new Specimen(List.of(new Rule(part, capacity, perSecond, limit)));
    }
}
