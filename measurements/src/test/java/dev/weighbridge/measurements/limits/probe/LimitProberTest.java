package dev.weighbridge.measurements.limits.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.weighbridge.measurements.limits.Candidate;
import dev.weighbridge.measurements.limits.Family;
import dev.weighbridge.measurements.limits.LimitFinding;
import dev.weighbridge.measurements.limits.LimiterKind;
import dev.weighbridge.measurements.limits.LimiterKind.Part;
import dev.weighbridge.measurements.limits.model.LimiterModel;
import dev.weighbridge.measurements.limits.testing.TestingGateway;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LimitProberTest {
    private static final long SECOND = 1_000_000_000;
    private static final long JITTER = SECOND / 200;

    static Stream<Arguments> limiters() {
        return Stream.of(
                Arguments.of(new LimiterModel.TokenBucket(20, SECOND / 2), Family.TOKEN_BUCKET, 2),
                Arguments.of(new LimiterModel.FixedWindow(20, 10 * SECOND, -3 * SECOND), Family.FIXED_WINDOW, 2),
                Arguments.of(new LimiterModel.FirstRequestWindow(20, 10 * SECOND), Family.FIRST_REQUEST_WINDOW, 2),
                Arguments.of(new LimiterModel.SlidingLog(20, 10 * SECOND), Family.SLIDING_LOG, 2),
                Arguments.of(new LimiterModel.SlidingCounter(20, 10 * SECOND, -3 * SECOND), Family.SLIDING_COUNTER, 2));
    }

    @ParameterizedTest
    @MethodSource("limiters")
    void aLimitIsFoundWithItsKindAndItsNumbers(LimiterModel model, Family family, double perSecond) {
        LimitFinding finding = search(model, ProbeOptions.within(400, 600 * SECOND));
        Candidate best = finding.best().orElseThrow();
        assertThat(best.kind()).as("%s", finding).isEqualTo(LimiterKind.of(family));
        assertThat(finding.sure()).isTrue();
        assertThat(best.numbers().get(0).capacity().value()).isEqualTo(20);
        double found = Objects.requireNonNull(best.numbers().get(0).perSecond()).value();
        assertThat(found).as("%s", finding).isCloseTo(perSecond, within(0.05 * perSecond));
    }

    static Stream<Arguments> pairs() {
        return Stream.of(
                Arguments.of(
                        new LimiterModel.TokenBucket(10, SECOND / 5),
                        new LimiterModel.TokenBucket(30, SECOND * 2 / 3),
                        Family.TOKEN_BUCKET),
                Arguments.of(
                        new LimiterModel.SlidingLog(10, 2 * SECOND),
                        new LimiterModel.SlidingLog(30, 20 * SECOND),
                        Family.SLIDING_LOG));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void ofTwoLimitsAtOnceBothAreFoundTheShorterOneFirst(LimiterModel quick, LimiterModel slow, Family family) {
        LimitFinding finding =
                search(new LimiterModel.Several(List.of(quick, slow)), ProbeOptions.within(800, 1200 * SECOND));
        Candidate best = finding.best().orElseThrow();
        assertThat(best.kind()).as("%s", finding).isEqualTo(new LimiterKind(List.of(Part.of(family), Part.of(family))));
        assertThat(finding.sure()).isTrue();
        assertThat(best.numbers())
                .extracting(numbers -> numbers.capacity().value())
                .containsExactly(10.0, 30.0);
        assertThat(best.numbers().stream()
                        .map(numbers ->
                                Objects.requireNonNull(numbers.perSecond()).value()))
                .as("%s", finding)
                .satisfiesExactly(
                        soon -> assertThat(soon).isCloseTo(5, within(0.25)),
                        later -> assertThat(later).isCloseTo(1.5, within(0.075)));
    }

    @Test
    void ofTwoWindowsAtOnceBothAreFound() {
        LimitFinding finding = search(
                new LimiterModel.Several(List.of(
                        new LimiterModel.FixedWindow(10, 2 * SECOND, SECOND / 3),
                        new LimiterModel.FixedWindow(30, 20 * SECOND, -7 * SECOND))),
                ProbeOptions.within(800, 1200 * SECOND));
        Candidate best = finding.best().orElseThrow();
        Part window = Part.of(Family.FIXED_WINDOW);
        assertThat(best.kind()).as("%s", finding).isEqualTo(new LimiterKind(List.of(window, window)));
        assertThat(best.numbers())
                .extracting(numbers -> numbers.capacity().value())
                .containsExactly(10.0, 30.0);
    }

    static Stream<LimiterModel> twentyAMinute() {
        return Stream.of(
                new LimiterModel.TokenBucket(20, 3 * SECOND),
                new LimiterModel.FixedWindow(20, 60 * SECOND, -13 * SECOND),
                new LimiterModel.FirstRequestWindow(20, 60 * SECOND),
                new LimiterModel.SlidingLog(20, 60 * SECOND),
                new LimiterModel.SlidingCounter(20, 60 * SECOND, -13 * SECOND));
    }

    @ParameterizedTest
    @MethodSource("twentyAMinute")
    void ofTwentyAMinuteSeventyRequestsInThreeWindowsTellTheNumberAndLeaveTheKindIn(LimiterModel model) {
        LimitFinding finding = search(model, ProbeOptions.within(70, 180 * SECOND));
        assertThat(finding.reach().requests()).isLessThanOrEqualTo(70);
        assertThat(finding.reach().seconds()).isLessThan(181);
        assertThat(finding.candidates())
                .as("%s", finding)
                .anySatisfy(candidate -> assertThat(candidate.model()).hasSameClassAs(model));
        assertThat(finding.best().orElseThrow().numbers().get(0).capacity().value())
                .isEqualTo(20);
    }

    @Test
    void whereNoLimitIsMetNoneIsMadeUp() {
        LimitFinding finding = search(new LimiterModel.Concurrency(1000), ProbeOptions.within(100, 60 * SECOND));
        assertThat(finding.candidates()).isEmpty();
        assertThat(finding.reach().requests()).isEqualTo(100);
        assertThat(finding.reach().busiestSecond()).isBetween(50, 100);
        assertThat(finding.stopped()).isEqualTo("no limit was met");
    }

    @Test
    void noMoreRequestsAreSentThanAllowed() {
        LimitFinding finding =
                search(new LimiterModel.SlidingLog(20, 10 * SECOND), ProbeOptions.within(30, 600 * SECOND));
        assertThat(finding.reach().requests()).isLessThanOrEqualTo(30);
        assertThat(finding.openQuestion()).isNotNull();
    }

    @Test
    void aStoppedSearchSendsNothingMore() {
        LimitProber prober = new LimitProber(ProbeOptions.within(30, SECOND));
        assertThat(prober.next(0)).isInstanceOf(ProbeStep.Send.class);
        prober.stop("the run is over");
        assertThat(prober.next(1)).isEqualTo(new ProbeStep.Done());
        assertThat(prober.finding().stopped()).isEqualTo("the run is over");
    }

    @Test
    void whatOthersAskedLaterSharpensTheFindingAndIsNotCountedAsTheSearchs() {
        TestingGateway gateway = new TestingGateway(
                new LimiterModel.FirstRequestWindow(20, 10 * SECOND), JITTER, new SplittableRandom(3));
        LimitProber brief = new LimitProber(ProbeOptions.within(40, 600 * SECOND));
        LimitProber later = new LimitProber(ProbeOptions.within(400, 600 * SECOND));
        gateway.drive(brief);
        LimitFinding before = brief.finding();
        gateway.drive(later);
        later.log(Instant.EPOCH).observations().forEach(brief::heard);
        LimitFinding after = brief.finding();
        assertThat(probability(after)).as("before %s, after %s", before, after).isGreaterThan(probability(before));
        assertThat(after.reach()).isEqualTo(before.reach());
    }

    private static double probability(LimitFinding finding) {
        return finding.candidates().stream()
                .filter(candidate -> candidate.kind().equals(LimiterKind.of(Family.FIRST_REQUEST_WINDOW)))
                .mapToDouble(Candidate::probability)
                .sum();
    }

    private static LimitFinding search(LimiterModel model, ProbeOptions options) {
        LimitProber prober = new LimitProber(options);
        new TestingGateway(model, JITTER, new SplittableRandom(3)).drive(prober);
        return prober.finding();
    }
}
