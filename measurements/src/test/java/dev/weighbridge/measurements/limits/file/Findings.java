package dev.weighbridge.measurements.limits.file;

import dev.weighbridge.gateway.exchange.Outcome;
import dev.weighbridge.gateway.ratelimit.Allowance;
import dev.weighbridge.gateway.ratelimit.RateLimits;
import dev.weighbridge.gateway.ratelimit.RetryHint;
import dev.weighbridge.gateway.ratelimit.When;
import dev.weighbridge.measurements.limits.Candidate;
import dev.weighbridge.measurements.limits.Candidate.Numbers;
import dev.weighbridge.measurements.limits.Estimate;
import dev.weighbridge.measurements.limits.Family;
import dev.weighbridge.measurements.limits.LimitFinding;
import dev.weighbridge.measurements.limits.LimiterKind;
import dev.weighbridge.measurements.limits.LimiterKind.Part;
import dev.weighbridge.measurements.limits.Observation;
import dev.weighbridge.measurements.limits.Observation.Decision;
import dev.weighbridge.measurements.limits.ProbeLog;
import dev.weighbridge.measurements.limits.TokenFinding;
import dev.weighbridge.measurements.limits.honesty.Honesty;
import dev.weighbridge.measurements.limits.honesty.Honesty.Verdict;
import dev.weighbridge.measurements.limits.model.LimiterModel;
import dev.weighbridge.measurements.limits.strategy.Advice;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What may be found of limits. */
final class Findings {
    static final Instant EPOCH = Instant.parse("2026-11-21T09:00:00.250Z");
    static final long SECOND = 1_000_000_000L;

    private Findings() {}

    /** A window that is nearly sure, of a gateway that names a reset too early. */
    static TargetLimits window() {
        return new TargetLimits(
                "free",
                "https://gateway.example/v1",
                "acme/small:free",
                false,
                new ProbeLog(EPOCH, List.of(admitted(), rejected())),
                new LimitFinding(
                        List.of(
                                candidate(Family.FIXED_WINDOW, 0.984, new LimiterModel.FixedWindow(20, 60 * SECOND, 7)),
                                candidate(Family.SLIDING_LOG, 0.016, new LimiterModel.SlidingLog(20, 60 * SECOND))),
                        "whether tokens are limited too; 12 more requests would tell",
                        new LimitFinding.Others(new Estimate(15.5, 14, 17), 0.225),
                        new LimitFinding.Reach(64, 171.4, 21, 20),
                        "the answer is sure"),
                new Honesty(
                        List.of(
                                new Honesty.Statement("retry-after", Verdict.ABSENT, 0, null, "No header.", List.of()),
                                new Honesty.Statement(
                                        "x-ratelimit-reset",
                                        Verdict.EARLY,
                                        2,
                                        -1.5,
                                        "Rejected 1.5 s after it.",
                                        List.of("r.1-21"))),
                        Map.of(Outcome.Limit.REQUESTS, 3, Outcome.Limit.UNKNOWN, 1),
                        4,
                        1),
                new Advice(
                        new Advice.SafeLoad(0.325, 2, null, 0.99),
                        100,
                        List.of(new Advice.Row("paced", "the limit found", 307.7, 308, 0, 0)),
                        "import time\n"),
                List.of("The gateway says 50 requests a day, 12 left."),
                "The paid target shares the limit.");
    }

    /** A target that limits tokens as well. */
    static TargetLimits tokens() {
        Numbers numbers = new Numbers(
                new Estimate(11_072, 11_064, 11_088),
                new Estimate(184.5, 183.2, 185.9),
                new Estimate(60.01, 59.7, 60.4),
                null,
                null);
        Candidate window = new Candidate(
                new LimiterKind(List.of(new Part(Family.FIXED_WINDOW, true, false, false))),
                0.998,
                new LimiterModel.InTokens(new LimiterModel.FixedWindow(11_072, 60 * SECOND, 7)),
                List.of(numbers));
        LimitFinding found = new LimitFinding(
                List.of(window), null, null, new LimitFinding.Reach(75, 312, 21, 9), "the answer is sure");
        return with(new TokenFinding(found, 10_240, 0.31, false));
    }

    /** A target that let long prompts through as it does short ones. */
    static TargetLimits noTokens() {
        LimitFinding none = new LimitFinding(
                List.of(), null, null, new LimitFinding.Reach(20, 60.4, 20, 7), "no limit of tokens was met");
        return with(new TokenFinding(none, 40_960, 0.42, false));
    }

    /** A target of which nothing could be told of tokens. */
    static TargetLimits tokensUnknown() {
        LimitFinding none = new LimitFinding(
                List.of(), "One kind or the other.", null, new LimitFinding.Reach(0, 0, 0, 0), "there was no time");
        return with(new TokenFinding(none, 0, 0, false));
    }

    private static TargetLimits with(TokenFinding tokens) {
        TargetLimits of = window();
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

    private static Advice perCall(Advice of) {
        return new Advice(of.safe(), of.calls(), of.strategies(), of.snippet(), 16, 500L);
    }

    /** A target of which no limit was seen. */
    static TargetLimits nothing(LimitFinding.Reach reach, String stopped) {
        return new TargetLimits(
                "paid",
                "https://gateway.example/v1",
                "acme/small",
                true,
                new ProbeLog(EPOCH, List.of()),
                new LimitFinding(List.of(), null, null, reach, stopped),
                new Honesty(List.of(), Map.of(), 0, 0),
                new Advice(null, 100, List.of(), ""),
                List.of(),
                null);
    }

    static LimitFinding of(LimiterModel model) {
        return new LimitFinding(
                List.of(candidate(Family.FIXED_WINDOW, 1, model)),
                null,
                null,
                new LimitFinding.Reach(1, 1, 1, 1),
                "the answer is sure");
    }

    private static Candidate candidate(Family family, double probability, LimiterModel model) {
        Numbers numbers = new Numbers(Estimate.exactly(20), null, new Estimate(60.07, 59.8, 60.31), null, null);
        return new Candidate(LimiterKind.of(family), probability, model, List.of(numbers));
    }

    private static Observation admitted() {
        return new Observation("r.1-1", 0, 120, 130, 9, Decision.ADMITTED, null, false, null);
    }

    private static Observation rejected() {
        Allowance allowance = new Allowance(Allowance.Unit.REQUESTS, "", 60L, 20L, 0L, new When.At(1_795_000_000_000L));
        RetryHint hint = new RetryHint(new When.After(1500), RetryHint.Source.RETRY_AFTER);
        return new Observation(
                "r.1-21",
                SECOND,
                SECOND + 50,
                SECOND + 60,
                9,
                Decision.REJECTED,
                Outcome.Limit.REQUESTS,
                true,
                new RateLimits(List.of(allowance), hint, true));
    }
}
