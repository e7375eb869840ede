package dev.weighbridge.measurements.limits.strategy;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.weighbridge.gateway.testing.Seeded;
import dev.weighbridge.measurements.limits.Candidate;
import dev.weighbridge.measurements.limits.Estimate;
import dev.weighbridge.measurements.limits.Family;
import dev.weighbridge.measurements.limits.LimitFinding;
import dev.weighbridge.measurements.limits.LimiterKind.Part;
import dev.weighbridge.measurements.limits.TokenFinding;
import dev.weighbridge.measurements.limits.model.LimiterModel;
import dev.weighbridge.measurements.limits.model.LimiterModel.InTokens;
import dev.weighbridge.measurements.limits.model.LimiterModel.Several;
import dev.weighbridge.measurements.limits.model.LimiterModel.SlidingLog;
import dev.weighbridge.measurements.limits.model.LimiterModel.TokenBucket;
import dev.weighbridge.measurements.limits.strategy.Advice.SafeLoad;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Advice under a limit of requests and one of tokens beside it. */
class TokenLimitsTest {
    private static final LimitFinding SIXTY_A_MINUTE = Findings.of(Family.SLIDING_LOG, Findings.window(60, 60));
    private static final TokenFinding SIX_THOUSAND_A_MINUTE = tokens(tokenBucket(Findings.bucket(6000, 100)), false);
    private static final LimiterModel TRUTH =
            new Several(List.of(new SlidingLog(60, 60_000_000_000L), new InTokens(new TokenBucket(6000, 10_000_000))));

    @Test
    void longCallsAreHeldBackByTheLimitOfTokens() {
        Advice advice = advise(SIXTY_A_MINUTE, SIX_THOUSAND_A_MINUTE, 1000);
        assertThat(60 * safe(advice).perSecond()).isBetween(5.9, 6.0);
        assertThat(advice.tokensPerCall()).isEqualTo(1000);
        assertThat(advice.strategies())
                .filteredOn(row -> row.name().equals("paced client"))
                .allMatch(row -> row.wastedRequests() == 0 && row.expectedSeconds() > 900);
    }

    @Test
    void shortCallsAreHeldBackByTheLimitOfRequests() {
        SafeLoad both = safe(advise(SIXTY_A_MINUTE, SIX_THOUSAND_A_MINUTE, 10));
        assertThat(both).isEqualTo(safe(advise(SIXTY_A_MINUTE, null, 10)));
        assertThat(both.perSecond()).isCloseTo(1, within(0.05));
    }

    @Test
    void theSafeLoadIsNeverRejectedByEither() {
        Seeded.check(100, random -> {
            long tokens = 1 + random.nextInt(6000);
            Assumptions assumptions = Assumptions.usual(tokens);
            SafeLoad safe = Advisor.safe(SIXTY_A_MINUTE, SIX_THOUSAND_A_MINUTE, assumptions, random.nextLong())
                    .orElseThrow();
            Traffic traffic = new Traffic(safe.burst(), safe.perSecond(), assumptions);
            assertThat(traffic.rejections(TRUTH, random))
                    .as("%s of %d tokens", safe, tokens)
                    .isZero();
            Traffic more = new Traffic(safe.burst(), 1.2 * safe.perSecond(), assumptions);
            assertThat(more.rejections(TRUTH, random)).as("more than %s", safe).isPositive();
        });
    }

    @Test
    void aCallAboveTheLimitOfTokensIsNeverSafe() {
        Advice advice = advise(SIXTY_A_MINUTE, SIX_THOUSAND_A_MINUTE, 6001);
        assertThat(advice.safe()).isNull();
        assertThat(advice.tokensPerCall()).isEqualTo(6001);
    }

    @Test
    void whereNoneOfTokensWasFoundTheAdviceIsThatOfRequests() {
        TokenFinding none = new TokenFinding(Findings.none(), 40_960, 0.4, false);
        Advice before = Advisor.advise(SIXTY_A_MINUTE, Assumptions.usual(500), 7);
        assertThat(before.tokensPerCall()).isNull();
        assertThat(Advisor.advise(SIXTY_A_MINUTE, null, Assumptions.usual(500), 7))
                .isEqualTo(before);
        assertThat(Advisor.advise(SIXTY_A_MINUTE, none, Assumptions.usual(500), 7))
                .isEqualTo(before);
    }

    @Test
    void aLimitOfTokensThatTheSmallestRequestsMetHoldsAloneAndSoDoesOneWithoutARequestLimit() {
        TokenFinding alone = tokens(tokenBucket(Findings.bucket(6000, 100)), true);
        Advice advice = advise(SIXTY_A_MINUTE, alone, 10);
        assertThat(safe(advice).perSecond()).isCloseTo(10, within(0.01));
        assertThat(advise(Findings.none(), SIX_THOUSAND_A_MINUTE, 10)).isEqualTo(advice);
    }

    @Test
    void whatElseWasFoundBesideALimitOfTokensAloneStillHolds() {
        Part part = Part.of(Family.SLIDING_LOG);
        LimitFinding two = Findings.of(
                null,
                Findings.candidate(
                        1, List.of(part, part), List.of(Findings.window(60, 60), Findings.window(600, 6000))));
        TokenFinding alone = tokens(tokenBucket(Findings.bucket(6000, 100)), true);
        assertThat(safe(advise(two, alone, 10)).perSecond()).isLessThanOrEqualTo(0.1);
    }

    @Test
    void uncertaintyOfBothIsBorneTogether() {
        LimitFinding requests = Findings.of(Family.SLIDING_LOG, Findings.window(new Estimate(60, 50, 70), 60));
        TokenFinding tokens = tokens(
                tokenBucket(new Candidate.Numbers(
                        new Estimate(6000, 5500, 6500), new Estimate(100, 90, 110), null, null, null)),
                false);
        SafeLoad both = safe(advise(requests, tokens, 110));
        SafeLoad one = safe(advise(requests, null, 110));
        SafeLoad other = safe(advise(Findings.none(), tokens, 110));
        assertThat(both.perSecond()).isLessThan(Math.min(one.perSecond(), other.perSecond()));
        assertThat(both.probability()).isGreaterThanOrEqualTo(0.99);
    }

    private static Candidate tokenBucket(Candidate.Numbers numbers) {
        return Findings.candidate(1, new Part(Family.TOKEN_BUCKET, true, false, false), numbers);
    }

    private static TokenFinding tokens(Candidate candidate, boolean alone) {
        return new TokenFinding(Findings.of(null, candidate), 6000, 1, alone);
    }

    private static Advice advise(LimitFinding requests, @Nullable TokenFinding tokens, long tokensPerCall) {
        return Advisor.advise(requests, tokens, Assumptions.usual(tokensPerCall), 1);
    }

    private static SafeLoad safe(Advice advice) {
        return requireNonNull(advice.safe());
    }
}
