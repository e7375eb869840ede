package dev.weighbridge.measurements.limits.honesty;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.gateway.testing.Seeded;
import dev.weighbridge.measurements.limits.Family;
import dev.weighbridge.measurements.limits.ProbeLog;
import dev.weighbridge.measurements.limits.honesty.Honesty.Statement;
import dev.weighbridge.measurements.limits.honesty.Honesty.Verdict;
import dev.weighbridge.measurements.limits.probe.ProbeStep.Done;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** The requests that test a hint, and what the judge makes of them where he knows no limiter to compute with. */
class HonestyProberTest {
    private static final long MINUTE = 60_000_000_000L;
    private static final int REQUESTS = 40;

    private static HonestyProber prober(TestingLimit limit) {
        return new HonestyProber(limit.found(), Traffic.EPOCH, REQUESTS, MINUTE);
    }

    private static ProbeLog log(TestingLimit limit, Style style, HonestyProber prober) {
        return Traffic.of(limit, style, prober, Seeded.random(3), 5);
    }

    private static Statement hint(TestingLimit limit, Style style) {
        ProbeLog log = log(limit, style, prober(limit));
        TestingLimit other = TestingLimit.of(Family.SLIDING_LOG, limit.capacity() + 1, limit.seconds());
        return HonestyJudge.judge(log, limit.unsure(other)).statements().get(0);
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "CONCURRENCY")
    void itsRequestsAloneShowWhetherAHintIsTrue(Family family) {
        TestingLimit limit = TestingLimit.of(family, 8, 16);
        assertThat(hint(limit, Style.hints(1)).verdict()).isEqualTo(Verdict.TRUE);
        assertThat(hint(limit, Style.hints(0.5)).verdict()).isEqualTo(Verdict.EARLY);
        assertThat(hint(limit, Style.hints(2)).verdict()).isEqualTo(Verdict.LATE);
        assertThat(hint(limit, Style.SILENT).verdict()).isEqualTo(Verdict.ABSENT);
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "CONCURRENCY")
    void itTakesFewRequestsBeyondTheBreach(Family family) {
        TestingLimit limit = TestingLimit.of(family, 8, 16);
        for (double factor : new double[] {0.25, 0.5, 1, 1.3, 2}) {
            ProbeLog log = log(limit, Style.hints(factor), prober(limit));
            assertThat(log.requests()).as("factor %s", factor).isLessThanOrEqualTo(9 + 8);
        }
    }

    @Test
    void limitsThatMindRejectedRequestsAreTestedAsWell() {
        TestingLimit limit = TestingLimit.of(Family.SLIDING_LOG, 8, 10);
        for (TestingLimit minding : List.of(limit.countingRejected(), limit.penalised(5))) {
            assertThat(hint(minding, Style.hints(1)).verdict()).isEqualTo(Verdict.TRUE);
            assertThat(hint(minding, Style.hints(0.5)).verdict()).isEqualTo(Verdict.EARLY);
        }
    }

    @Test
    void limitsOfTokensAreUsedUpByLargeRequests() {
        TestingLimit limit = TestingLimit.of(Family.FIXED_WINDOW, 200, 10).countingTokens();
        ProbeLog log = log(limit, Style.hints(1), prober(limit));
        assertThat(log.rejections()).isPositive();
        assertThat(HonestyJudge.judge(log, limit.found()).statements().get(0).verdict())
                .isEqualTo(Verdict.TRUE);
    }

    @Test
    void absurdHintsAreNotWaitedFor() {
        TestingLimit limit = TestingLimit.of(Family.FIXED_WINDOW, 8, 10);
        HonestyProber prober = prober(limit);
        ProbeLog log = log(limit, Style.hints(5000), prober);
        assertThat(prober.stopped()).hasValueSatisfying(why -> assertThat(why).contains("more than may be waited"));
        assertThat(log.spanNanos()).isLessThan(MINUTE);
        assertThat(HonestyJudge.judge(log, limit.found()).statements().get(0).verdict())
                .isEqualTo(Verdict.NONSENSE);
    }

    @Test
    void whereNoHintIsGivenItStopsAtOnce() {
        TestingLimit limit = TestingLimit.of(Family.FIXED_WINDOW, 8, 10);
        HonestyProber prober = prober(limit);
        assertThat(log(limit, Style.SILENT, prober).requests()).isLessThanOrEqualTo(10);
        assertThat(prober.stopped()).hasValueSatisfying(why -> assertThat(why).contains("names no wait"));
    }

    @Test
    void nothingIsSentWhereNoTimeFreesTheLimitOrNoneWasFound() {
        HonestyProber atOnce = prober(TestingLimit.of(Family.CONCURRENCY, 5, 1));
        HonestyProber none = new HonestyProber(TestingLimit.finding(List.of()), null, REQUESTS, MINUTE);
        assertThat(atOnce.next(0)).isEqualTo(new Done());
        assertThat(none.next(0)).isEqualTo(new Done());
    }

    @Test
    void nothingIsSentWhereTheBreachTakesMoreThanTheCap() {
        HonestyProber prober = prober(TestingLimit.of(Family.FIXED_WINDOW, 200, 10));
        assertThat(prober.next(0)).isEqualTo(new Done());
        assertThat(prober.stopped()).hasValueSatisfying(why -> assertThat(why).contains("the cap is 40"));
    }

    @Test
    void itEndsWhenItIsToldTo() {
        HonestyProber prober = prober(TestingLimit.of(Family.FIXED_WINDOW, 8, 10));
        prober.stop("the run ends");
        assertThat(prober.next(0)).isEqualTo(new Done());
        assertThat(prober.stopped()).hasValue("the run ends");
    }
}
