package dev.weighbridge.measurements.limits.honesty;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.gateway.testing.Seeded;
import dev.weighbridge.measurements.limits.Family;
import dev.weighbridge.measurements.limits.LimitFinding;
import dev.weighbridge.measurements.limits.ProbeLog;
import dev.weighbridge.measurements.limits.honesty.Honesty.Statement;
import dev.weighbridge.measurements.limits.honesty.Honesty.Verdict;
import org.assertj.core.api.AbstractComparableAssert;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Gateways that tell the truth, half of it, double, too much or nothing. */
class HonestyJudgeTest {
    private static final String MS = "retry-after-ms";
    private static final String RESET = "requests: reset";
    private static final String REMAINING = "requests: remaining";
    private static final String LIMIT = "requests: limit";

    private static TestingLimit limit(Family family) {
        return TestingLimit.of(family, 10, 8);
    }

    private static Honesty judge(TestingLimit limit, Style style) {
        var random = Seeded.random(7);
        ProbeLog log = Traffic.of(limit, style, new RandomProber(random, limit), random, 5);
        return HonestyJudge.judge(log, limit.found());
    }

    private static Statement statement(Honesty honesty, String name) {
        return honesty.statements().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " is not in " + honesty));
    }

    private static AbstractComparableAssert<?, Verdict> verdict(Family family, Style style, String name) {
        Statement statement = statement(judge(limit(family), style), name);
        return assertThat(statement.verdict()).as(statement.toString());
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "CONCURRENCY")
    void hintsAreTrueLateEarlyOrAbsurdByWhatTheyAreMultipliedBy(Family family) {
        verdict(family, Style.hints(1), MS).isEqualTo(Verdict.TRUE);
        verdict(family, Style.hints(2), MS).isEqualTo(Verdict.LATE);
        verdict(family, Style.hints(0.5), MS).isEqualTo(Verdict.EARLY);
        verdict(family, Style.hints(5000), MS).isEqualTo(Verdict.NONSENSE);
        verdict(family, Style.SILENT, "retry-after").isEqualTo(Verdict.ABSENT);
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.INCLUDE,
            names = {"FIXED_WINDOW", "FIRST_REQUEST_WINDOW"})
    void resetsOfWindowsAreTrueLateEarlyOrAbsurdByWhatTheyAreMultipliedBy(Family family) {
        verdict(family, Style.resets(1), RESET).isEqualTo(Verdict.TRUE);
        verdict(family, Style.resets(2), RESET).isEqualTo(Verdict.LATE);
        verdict(family, Style.resets(0.4), RESET).isEqualTo(Verdict.EARLY);
        verdict(family, Style.resets(5000), RESET).isEqualTo(Verdict.NONSENSE);
        verdict(family, Style.resets(1).inMoments(), RESET).isEqualTo(Verdict.TRUE);
    }

    @ParameterizedTest
    @EnumSource
    void countersAndLimitsAreTrueEarlyOrLateByWhatTheyAreMultipliedBy(Family family) {
        verdict(family, Style.counters(1), REMAINING).isEqualTo(Verdict.TRUE);
        verdict(family, Style.counters(1), LIMIT).isEqualTo(Verdict.TRUE);
        verdict(family, Style.counters(2), REMAINING).isEqualTo(Verdict.EARLY);
        verdict(family, Style.counters(2), LIMIT).isEqualTo(Verdict.EARLY);
        verdict(family, Style.counters(0.5), REMAINING).isEqualTo(Verdict.LATE);
        verdict(family, Style.counters(0.5), LIMIT).isEqualTo(Verdict.LATE);
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "CONCURRENCY")
    void whatIsNotKnownIsUntestedUnlessLaterRequestsShowIt(Family family) {
        TestingLimit limit = limit(family);
        LimitFinding unsure = limit.unsure(TestingLimit.of(Family.SLIDING_LOG, 17, 9));
        var random = Seeded.random(7);
        ProbeLog log = Traffic.of(limit, Style.TRUTHFUL, new RandomProber(random, limit), random, 5);
        Honesty honesty = HonestyJudge.judge(log, unsure);
        assertThat(statement(honesty, LIMIT).verdict()).isEqualTo(Verdict.UNTESTED);
        assertThat(statement(honesty, REMAINING).verdict()).isEqualTo(Verdict.UNTESTED);
    }
}
