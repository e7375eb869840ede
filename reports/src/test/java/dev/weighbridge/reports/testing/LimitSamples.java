package dev.weighbridge.reports.testing;

import dev.weighbridge.gateway.exchange.Outcome;
import dev.weighbridge.measurements.limits.Candidate;
import dev.weighbridge.measurements.limits.Candidate.Numbers;
import dev.weighbridge.measurements.limits.Estimate;
import dev.weighbridge.measurements.limits.Family;
import dev.weighbridge.measurements.limits.LimitFinding;
import dev.weighbridge.measurements.limits.LimitFinding.Reach;
import dev.weighbridge.measurements.limits.LimiterKind;
import dev.weighbridge.measurements.limits.LimiterKind.Part;
import dev.weighbridge.measurements.limits.ProbeLog;
import dev.weighbridge.measurements.limits.TokenFinding;
import dev.weighbridge.measurements.limits.file.TargetLimits;
import dev.weighbridge.measurements.limits.honesty.Honesty;
import dev.weighbridge.measurements.limits.honesty.Honesty.Statement;
import dev.weighbridge.measurements.limits.honesty.Honesty.Verdict;
import dev.weighbridge.measurements.limits.model.LimiterModel;
import dev.weighbridge.measurements.limits.strategy.Advice;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Findings of limits as probing could have left them. */
public final class LimitSamples {
    private static final long SECOND = 1_000_000_000L;
    private static final LimiterModel WINDOW = new LimiterModel.FirstRequestWindow(20, 60 * SECOND);
    private static final Advice NO_ADVICE = new Advice(null, 0, List.of(), "");
    private static final String SNIPPET = """
            import time

            class Pace:
                def __init__(self, seconds):
                    self.seconds, self.due = seconds, 0.0

                def wait(self):  # call before each request; <3
                    now = time.monotonic()
                    self.due = max(now, self.due + self.seconds)
                    time.sleep(self.due - now)
            """;

    private LimitSamples() {}

    /** A limit that is known: 20 requests from the first one on, each minute. */
    public static TargetLimits sure() {
        ProbeLog log = ProbeLogs.of(WINDOW)
                .burst(21)
                .pause(25)
                .burst(4)
                .pause(36)
                .burst(10)
                .pause(28)
                .burst(29)
                .log();
        return new TargetLimits(
                "free",
                "https://gateway.example/v1",
                "llama-free",
                true,
                log,
                finding(log, null, null, window(0.98), log(0.02)),
                honesty(log),
                advice(),
                List.of("50 requests a day, by the header x-ratelimit-limit-day"),
                "Another model on the same key has a limit of its own.");
    }

    /** The same with a limit of tokens beside it. */
    public static TargetLimits inTokens() {
        return with(new TokenFinding(tokenWindow(), 10_240, 0.31, false));
    }

    /** The same where that limit is what the smallest requests meet. */
    public static TargetLimits inTokensAlone() {
        return with(new TokenFinding(tokenWindow(), 10_240, 0.31, true));
    }

    /** The same where none of tokens was found. */
    public static TargetLimits noneInTokens() {
        LimitFinding none = new LimitFinding(
                List.of(), null, null, new LimitFinding.Reach(1, 12, 12, 12), "no limit of tokens was met");
        return with(new TokenFinding(none, 10_240, 0.31, false));
    }

    /** The same where nothing could be told of tokens. */
    public static TargetLimits unknownInTokens() {
        LimitFinding none = new LimitFinding(
                List.of(),
                "Others seem to use the limit; a second limit that was not understood would look the same.",
                null,
                new LimitFinding.Reach(0, 0, 0, 0),
                "the limit of requests is not at rest again before the time cap");
        return with(new TokenFinding(none, 0, 0, false));
    }

    private static LimitFinding tokenWindow() {
        Candidate window = new Candidate(
                new LimiterKind(List.of(new Part(Family.FIXED_WINDOW, true, false, false))),
                0.998,
                new LimiterModel.InTokens(new LimiterModel.FixedWindow(11_072, 60 * SECOND, 0)),
                List.of(new Numbers(
                        new Estimate(11_072, 11_064, 11_088),
                        new Estimate(184.5, 183.2, 185.9),
                        new Estimate(60, 59.7, 60.4),
                        null,
                        null)));
        return new LimitFinding(
                List.of(window), null, null, new LimitFinding.Reach(75, 312, 21, 9), "the answer is sure");
    }

    private static Advice perCall(Advice of) {
        return new Advice(of.safe(), of.calls(), of.strategies(), of.snippet(), 16, 500L);
    }

    private static TargetLimits with(TokenFinding tokens) {
        TargetLimits of = sure();
        return new TargetLimits(
                of.target(),
                of.baseUrl(),
                of.model(),
                of.simulated(),
                of.log(),
                of.finding(),
                of.honesty(),
                tokens.limit().best().isEmpty() ? of.advice() : perCall(of.advice()),
                of.stated(),
                of.scope(),
                of.requestsPerDay(),
                tokens);
    }

    /** A limit of which two kinds are left, shared with others. */
    public static TargetLimits unsure() {
        ProbeLog log = ProbeLogs.of(WINDOW).burst(21).pause(60).burst(21).log();
        LimitFinding.Others others = new LimitFinding.Others(new Estimate(14.2, 13, 15.5), 0.29);
        String open = "A sliding window log would reject the first of 12 more requests.";
        return new TargetLimits(
                "paid",
                "https://gateway.example/v1",
                "llama",
                false,
                log,
                finding(log, open, others, window(0.713), log(0.281), bucket(0.006)),
                silent(log),
                NO_ADVICE,
                List.of(),
                null);
    }

    /** Two limits at once, of requests and of tokens, the first with a penalty. */
    public static TargetLimits several() {
        LimiterModel requests = new LimiterModel.Penalised(new LimiterModel.SlidingLog(12, 10 * SECOND), 4 * SECOND);
        LimiterModel tokens = new LimiterModel.InTokens(new LimiterModel.TokenBucket(900, SECOND / 60));
        LimiterModel both = new LimiterModel.Several(List.of(requests, tokens));
        ProbeLog log = ProbeLogs.of(both)
                .tokens(40)
                .burst(13)
                .pause(2)
                .burst(3)
                .pause(9)
                .tokens(300)
                .burst(5)
                .log();
        LimiterKind kind = new LimiterKind(List.of(
                new Part(Family.SLIDING_LOG, false, false, true), new Part(Family.TOKEN_BUCKET, true, false, false)));
        Candidate candidate = new Candidate(
                kind,
                0.999_999_9,
                both,
                List.of(
                        numbers(Estimate.exactly(12), 1.2, new Estimate(10, 9.9, 10.1), new Estimate(4, 3.5, 4.4)),
                        numbers(new Estimate(900, 880, 930), 60, null, null)));
        return new TargetLimits(
                "free",
                "http://x",
                "m",
                true,
                log,
                finding(log, null, null, candidate),
                silent(log),
                NO_ADVICE,
                List.of(),
                null);
    }

    /** A gateway that admits everything. */
    public static TargetLimits unlimited() {
        ProbeLog log = ProbeLogs.of(new LimiterModel.Concurrency(1_000))
                .burst(40)
                .pause(3)
                .burst(60)
                .log();
        return new TargetLimits(
                "paid", "http://x", "m", false, log, finding(log, null, null), silent(log), NO_ADVICE, List.of(), null);
    }

    /** A target that was left alone. */
    public static TargetLimits notLookedFor() {
        ProbeLog log = ProbeLogs.of(WINDOW).log();
        LimitFinding none =
                new LimitFinding(List.of(), null, null, new Reach(0, 0, 0, 0), "a paid target, and nobody allowed it");
        return new TargetLimits("paid", "http://x", "m", false, log, none, silent(log), NO_ADVICE, List.of(), null);
    }

    /** A limit whose every foreign text attacks the page. */
    public static TargetLimits hostile() {
        TargetLimits sure = sure();
        String text = Hostile.TEXT;
        LimitFinding finding = new LimitFinding(
                sure.finding().candidates(), text, null, sure.finding().reach(), text);
        Statement statement = new Statement(text, Verdict.NONSENSE, 0, null, text, List.of(text));
        Advice advice = new Advice(
                null, 1, List.of(new Advice.Row(text, text, 1, Double.POSITIVE_INFINITY, 0, 0)), text + "\n\t" + text);
        return new TargetLimits(
                text,
                text,
                text,
                false,
                sure.log(),
                finding,
                new Honesty(List.of(statement), Map.of(), 1, 1),
                advice,
                List.of(text),
                text);
    }

    private static LimitFinding finding(
            ProbeLog log, @Nullable String open, LimitFinding.@Nullable Others others, Candidate... candidates) {
        Reach reach = new Reach(log.requests(), log.spanNanos() / (double) SECOND, 10, 1);
        return new LimitFinding(
                List.of(candidates), open, others, reach, "the kind is sure and the numbers are narrow");
    }

    private static Candidate window(double probability) {
        return new Candidate(
                LimiterKind.of(Family.FIRST_REQUEST_WINDOW),
                probability,
                WINDOW,
                List.of(numbers(Estimate.exactly(20), 0.333, new Estimate(60, 59.8, 60.3), null)));
    }

    private static Candidate log(double probability) {
        return new Candidate(
                LimiterKind.of(Family.SLIDING_LOG),
                probability,
                new LimiterModel.SlidingLog(20, 60 * SECOND),
                List.of(numbers(Estimate.exactly(20), 0.333, new Estimate(60, 59.7, 60.4), null)));
    }

    private static Candidate bucket(double probability) {
        return new Candidate(
                LimiterKind.of(Family.INTERVAL_BUCKET),
                probability,
                new LimiterModel.IntervalBucket(20, 19, 57 * SECOND, 0),
                List.of(new Candidate.Numbers(
                        Estimate.exactly(20),
                        Estimate.exactly(0.333),
                        new Estimate(57, 56, 58),
                        new Estimate(19, 18, 20),
                        null)));
    }

    private static Candidate.Numbers numbers(
            Estimate capacity, double perSecond, @Nullable Estimate window, @Nullable Estimate penalty) {
        Estimate rate = new Estimate(perSecond, perSecond * 0.995, perSecond * 1.005);
        return new Candidate.Numbers(capacity, rate, window, null, penalty);
    }

    private static Honesty honesty(ProbeLog log) {
        return new Honesty(
                List.of(
                        statement(
                                "retry-after",
                                Verdict.EARLY,
                                3,
                                -1.2,
                                "waiting exactly as told was rejected 3 times of 3"),
                        statement(
                                "x-ratelimit-remaining",
                                Verdict.TRUE,
                                19,
                                null,
                                "each time as many were left as it said"),
                        statement("x-ratelimit-reset", Verdict.LATE, 2, 0.8, "0.8 s later than the window's end"),
                        statement("retry-after-ms", Verdict.ABSENT, 0, null, ""),
                        statement("x-ratelimit-limit-day", Verdict.UNTESTED, 0, null, "a day's limit is not probed"),
                        statement("ratelimit", Verdict.NONSENSE, 5, null, "names a window of 0 s")),
                Map.of(Outcome.Limit.REQUESTS, 11, Outcome.Limit.UNKNOWN, 2),
                log.rejections(),
                2);
    }

    private static Honesty silent(ProbeLog log) {
        return new Honesty(List.of(), Map.of(), log.rejections(), 0);
    }

    private static Statement statement(
            String name, Verdict verdict, int checks, @Nullable Double error, String finding) {
        List<String> ids = checks == 0 ? List.of() : List.of("r1.1-7", "r1.1-8", "r1.1-9", "r1.1-10", "r1.1-11");
        return new Statement(name, verdict, checks, error, finding, ids);
    }

    private static Advice advice() {
        return new Advice(
                new Advice.SafeLoad(0.3133, 19, 4L, 0.991),
                100,
                List.of(
                        new Advice.Row("paced by the limit found", "this page", 303, 306.2, 0.004, 0),
                        new Advice.Row("wait as retry-after says", "RFC 9110", 312.5, 321, 15, 0),
                        new Advice.Row("1, 2, 4 seconds, then give up", "a cookbook's loop", 58.1, 61, 140.2, 61.4),
                        new Advice.Row("no wait", "nobody", Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, 9, 80)),
                SNIPPET);
    }
}
