package dev.weighbridge.measurements.limits.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.weighbridge.measurements.limits.Candidate;
import dev.weighbridge.measurements.limits.Candidate.Numbers;
import dev.weighbridge.measurements.limits.Estimate;
import dev.weighbridge.measurements.limits.Family;
import dev.weighbridge.measurements.limits.LimitFinding;
import dev.weighbridge.measurements.limits.LimiterKind;
import dev.weighbridge.measurements.limits.LimiterKind.Part;
import dev.weighbridge.measurements.limits.TokenFinding;
import dev.weighbridge.measurements.limits.model.LimiterModel;
import dev.weighbridge.measurements.limits.probe.ProbeStep.Shape;
import dev.weighbridge.measurements.limits.testing.TestingGateway;
import dev.weighbridge.measurements.testing.VirtualNetwork;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TokenProberTest {
    private static final long SECOND = 1_000_000_000;
    private static final long JITTER = SECOND / 200;
    private static final long TOKENS = 30_000;
    private static final LimiterModel.Plain WINDOW = new LimiterModel.FixedWindow(40, 10 * SECOND, -3 * SECOND);

    static Stream<Arguments> limiters() {
        return Stream.of(
                Arguments.of(new LimiterModel.TokenBucket(TOKENS, 10 * SECOND / TOKENS), Family.TOKEN_BUCKET),
                Arguments.of(new LimiterModel.FixedWindow(TOKENS, 10 * SECOND, -3 * SECOND), Family.FIXED_WINDOW),
                Arguments.of(new LimiterModel.FirstRequestWindow(TOKENS, 10 * SECOND), Family.FIRST_REQUEST_WINDOW),
                Arguments.of(new LimiterModel.SlidingLog(TOKENS, 10 * SECOND), Family.SLIDING_LOG));
    }

    @ParameterizedTest
    @MethodSource("limiters")
    void aLimitOfTokensIsFoundBesideOneOfRequests(LimiterModel.Plain tokens, Family family) {
        LimiterModel both = new LimiterModel.Several(List.of(WINDOW, new LimiterModel.InTokens(tokens)));
        TokenFinding finding = probe(both, found(WINDOW, Family.FIXED_WINDOW, 40), 600);
        Candidate best = finding.limit().best().orElseThrow();
        assertThat(best.kind())
                .as("%s", finding)
                .isEqualTo(new LimiterKind(List.of(new Part(family, true, false, false))));
        assertThat(best.numbers().get(0).capacity().value()).isCloseTo(TOKENS, within(0.02 * TOKENS));
        assertThat(best.model().capacity()).isCloseTo(TOKENS, within(TOKENS / 50));
        assertThat(Objects.requireNonNull(best.numbers().get(0).perSecond()).value())
                .as("%s", finding)
                .isCloseTo(TOKENS / 10.0, within(0.05 * TOKENS / 10));
        assertThat(finding.alone()).isFalse();
    }

    @Test
    void whereTheLimitOfRequestsComesFirstNoneOfTokensIsSeen() {
        LimiterModel both = new LimiterModel.Several(
                List.of(WINDOW, new LimiterModel.InTokens(new LimiterModel.FixedWindow(1_000_000, 10 * SECOND, 0))));
        TokenFinding finding = probe(both, found(WINDOW, Family.FIXED_WINDOW, 40), 600);
        assertThat(finding.limit().candidates()).isEmpty();
        assertThat(finding.limit().stopped()).isEqualTo("no limit of tokens was met");
        assertThat(finding.tokens()).isEqualTo(40 * VirtualNetwork.tokens(Shape.LARGE));
        assertThat(finding.limit().reach().requests()).isEqualTo(40);
    }

    @Test
    void whatLimitsSmallRequestsMayBeTheirTokens() {
        LimiterModel tokens = new LimiterModel.InTokens(new LimiterModel.FixedWindow(800, 10 * SECOND, -3 * SECOND));
        LimiterModel.Plain seen = new LimiterModel.FixedWindow(100, 10 * SECOND, -3 * SECOND);
        TokenFinding finding = probe(tokens, found(seen, Family.FIXED_WINDOW, 100), 600);
        assertThat(finding.limit()
                        .best()
                        .orElseThrow()
                        .numbers()
                        .get(0)
                        .capacity()
                        .value())
                .as("%s", finding)
                .isCloseTo(800, within(16.0));
        assertThat(finding.alone()).isTrue();
    }

    @Test
    void withoutALimitOfRequestsOneOfTokensIsFound() {
        LimiterModel tokens = new LimiterModel.InTokens(new LimiterModel.SlidingLog(TOKENS, 5 * SECOND));
        LimitFinding none = new LimitFinding(List.of(), null, null, new LimitFinding.Reach(9, 1, 9, 9), "none met");
        TokenFinding finding = probe(tokens, none, 300);
        assertThat(finding.limit().best().orElseThrow().kind().parts())
                .as("%s", finding)
                .containsExactly(new Part(Family.SLIDING_LOG, true, false, false));
    }

    @Test
    void behindALimitOfRequestsAtOnceNoneIsLookedFor() {
        LimiterModel.Plain atOnce = new LimiterModel.Concurrency(4);
        TokenFinding finding = probe(atOnce, found(atOnce, Family.CONCURRENCY, 4), 100);
        assertThat(finding.limit().reach().requests()).isZero();
        assertThat(finding.limit().stopped())
                .isEqualTo("beside requests at once it cannot be told what a long prompt is rejected for");
    }

    @Test
    void aRestLongerThanTheTimeCapIsNotWaitedFor() {
        LimiterModel.Plain slow = new LimiterModel.FixedWindow(40, 3600 * SECOND, 0);
        TokenFinding finding = probe(slow, found(slow, Family.FIXED_WINDOW, 40), 100);
        assertThat(finding.limit().reach().requests()).isZero();
        assertThat(finding.limit().stopped())
                .isEqualTo("the limit of requests is not at rest again before the time cap");
    }

    @Test
    void itsCapIsKept() {
        LimiterModel tokens = new LimiterModel.InTokens(new LimiterModel.SlidingLog(TOKENS, 5 * SECOND));
        TokenFinding finding = probe(tokens, found(WINDOW, Family.FIXED_WINDOW, 40), 50);
        assertThat(finding.limit().reach().requests()).isBetween(20, 50);
        assertThat(finding.limit().stopped()).isEqualTo("no plan within the caps would tell more");
    }

    private static TokenFinding probe(LimiterModel model, LimitFinding requests, int most) {
        TokenProber prober = new TokenProber(requests, VirtualNetwork::tokens, ProbeOptions.within(most, 600 * SECOND));
        new TestingGateway(model, JITTER, new SplittableRandom(5)).drive(prober);
        return prober.finding();
    }

    private static LimitFinding found(LimiterModel model, Family family, double capacity) {
        Numbers numbers = new Numbers(
                Estimate.exactly(capacity), Estimate.exactly(capacity / 10), Estimate.exactly(10), null, null);
        Candidate only = new Candidate(LimiterKind.of(family), 1, model, List.of(numbers));
        return new LimitFinding(List.of(only), null, null, new LimitFinding.Reach(100, 60, 40, 10), "sure");
    }
}
