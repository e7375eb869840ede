package dev.weighbridge.measurements.limits.honesty;

import static dev.weighbridge.measurements.limits.honesty.HandWrittenLog.allowance;
import static dev.weighbridge.measurements.limits.honesty.HandWrittenLog.hint;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.gateway.exchange.Outcome.Limit;
import dev.weighbridge.gateway.ratelimit.RateLimits;
import dev.weighbridge.gateway.ratelimit.RetryHint.Source;
import dev.weighbridge.gateway.ratelimit.When;
import dev.weighbridge.measurements.limits.Estimate;
import dev.weighbridge.measurements.limits.Family;
import dev.weighbridge.measurements.limits.LimitFinding;
import dev.weighbridge.measurements.limits.honesty.Honesty.Statement;
import dev.weighbridge.measurements.limits.honesty.Honesty.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Logs of a few requests under 2 requests in 10 seconds from the first. */
class StatementsTest {
    private static final LimitFinding FOUND =
            TestingLimit.of(Family.FIRST_REQUEST_WINDOW, 2, 10).found();

    private static HandWrittenLog full() {
        return new HandWrittenLog().admitted(0, RateLimits.NONE).admitted(100, RateLimits.NONE);
    }

    private static Statement limit(Long window, long limit, When reset) {
        RateLimits says = allowance(window, limit, null, reset);
        return full().rejected(200, says).statement(FOUND, "requests: limit");
    }

    @Test
    void aLimitMayBeToldAsTheRateOfAnotherWindow() {
        When soon = new When.After(9800);
        assertThat(limit(10L, 2, soon).verdict()).isEqualTo(Verdict.TRUE);
        assertThat(limit(20L, 4, soon).verdict()).isEqualTo(Verdict.TRUE);
        assertThat(limit(20L, 8, soon).verdict()).isEqualTo(Verdict.EARLY);
        assertThat(limit(20L, 2, soon).verdict()).isEqualTo(Verdict.LATE);
    }

    @Test
    void aLimitOfADayIsUntestedWhetherItsWindowIsToldOrItsResetShowsIt() {
        assertThat(limit(86_400L, 50, new When.After(40_000_000)).verdict()).isEqualTo(Verdict.UNTESTED);
        Statement shown = full().rejected(200, allowance(null, 50L, 47L, new When.After(40_000_000)))
                .statement(FOUND, "requests: limit");
        assertThat(shown.verdict()).isEqualTo(Verdict.UNTESTED);
        assertThat(shown.finding()).contains("50").contains("none of the limits that were probed");
    }

    @Test
    void nothingIsComparedWithALimitThatOthersUse() {
        LimitFinding shared = new LimitFinding(
                FOUND.candidates(),
                null,
                new LimitFinding.Others(Estimate.exactly(1), 0.5),
                FOUND.reach(),
                FOUND.stopped());
        Statement statement = full().rejected(200, allowance(10L, 4L, 0L, null)).statement(shared, "requests: limit");
        assertThat(statement.verdict()).isEqualTo(Verdict.UNTESTED);
        assertThat(statement.finding()).contains("Others use the limit");
    }

    @Test
    void moreLeftThanTheLimitIsNonsense() {
        Statement statement =
                new HandWrittenLog().admitted(0, allowance(10L, 2L, 5L, null)).statement(FOUND, "requests: remaining");
        assertThat(statement.verdict()).isEqualTo(Verdict.NONSENSE);
    }

    @Test
    void aRemainderThatGrowsByRequestsIsNonsense() {
        LimitFinding found = TestingLimit.of(Family.FIXED_WINDOW, 10, 100).found();
        HandWrittenLog log = new HandWrittenLog();
        for (long i = 1; i < 8; i++) {
            log.admitted(34_000 + i * 20, allowance(100L, 10L, i, null));
        }
        assertThat(log.statement(found, "requests: remaining").verdict()).isEqualTo(Verdict.NONSENSE);
    }

    @Test
    void aMomentThatHasPassedIsNonsense() {
        When past = new When.At(Traffic.EPOCH.minusSeconds(60).toEpochMilli());
        Statement statement = full().rejected(200, hint(past, Source.BODY)).statement(FOUND, "wait in the error body");
        assertThat(statement.verdict()).isEqualTo(Verdict.NONSENSE);
        assertThat(statement.finding()).contains("passed");
    }

    @Test
    void anUnreadableRetryAfterIsNonsenseAndNotAbsent() {
        Statement statement = full().raw("soon").rejected(200, RateLimits.NONE).statement(FOUND, "retry-after");
        assertThat(statement.verdict()).isEqualTo(Verdict.NONSENSE);
        assertThat(statement.finding()).contains("\"soon\"");
        assertThat(statement.exchangeIds()).containsExactly("x-2");
    }

    @Test
    void aWaitInProseIsJudgedToo() {
        Statement statement = full().rejected(200, hint(new When.After(5000), Source.PROSE))
                .statement(FOUND, "wait in the error message");
        assertThat(statement.verdict()).isEqualTo(Verdict.EARLY);
        assertThat(statement.medianErrorSeconds()).isBetween(-4.9, -4.7);
        assertThat(statement.finding())
                .isEqualTo(
                        "It was too early in 1 of 1 check, by at least 4.8 s at the median. Computed by the limiter that"
                                + " was found.");
    }

    @Test
    void theWaitOfADaysRejectionIsNotHeldAgainstTheLimitThatWasFound() {
        Statement statement = full().saying(Limit.DAY)
                .rejected(200, hint(new When.After(40_000_000), Source.RETRY_AFTER))
                .statement(FOUND, "retry-after");
        assertThat(statement.verdict()).isEqualTo(Verdict.UNTESTED);
    }

    @Test
    void laterRequestsShowWhatNoLimiterIsKnownFor() {
        LimitFinding none = TestingLimit.finding(List.of());
        RateLimits tenSeconds = hint(new When.After(10_000), Source.RETRY_AFTER);
        Statement early =
                full().rejected(200, tenSeconds).rejected(10_300, tenSeconds).statement(none, "retry-after");
        assertThat(early.verdict()).isEqualTo(Verdict.EARLY);
        Statement late =
                full().rejected(200, tenSeconds).admitted(3000, RateLimits.NONE).statement(none, "retry-after");
        assertThat(late.verdict()).isEqualTo(Verdict.LATE);
        assertThat(late.finding()).contains("Later requests show it.");
    }

    @Test
    void theKindThatIsNamedIsHeldAgainstTheKindThatWasFound() {
        String name = "kind of limit in the error";
        assertThat(full().rejected(200, RateLimits.NONE).statement(FOUND, name).verdict())
                .isEqualTo(Verdict.TRUE);
        Statement wrong =
                full().saying(Limit.TOKENS).rejected(200, RateLimits.NONE).statement(FOUND, name);
        assertThat(wrong.verdict()).isEqualTo(Verdict.NONSENSE);
        assertThat(wrong.finding()).isEqualTo("It named tokens once. Found: window from the first request.");
        assertThat(full().saying(Limit.UNKNOWN)
                        .rejected(200, RateLimits.NONE)
                        .statement(FOUND, name)
                        .verdict())
                .isEqualTo(Verdict.ABSENT);
    }

    @Test
    void rejectionsInsideA200AreCounted() {
        Honesty honesty = full().rejected(200, RateLimits.NONE)
                .insideOk()
                .rejected(300, RateLimits.NONE)
                .judge(FOUND);
        assertThat(honesty.rejections()).isEqualTo(2);
        assertThat(honesty.insideOk()).isEqualTo(1);
        assertThat(honesty.saidKinds()).containsEntry(Limit.REQUESTS, 2);
        assertThat(honesty.statements())
                .anySatisfy(each -> assertThat(each.finding()).isEqualTo("1 of 2 rejections stood inside a 200."));
    }

    @Test
    void aLogWithoutRejectionsMakesNoStatementAboutThem() {
        assertThat(full().judge(FOUND).statements()).isEmpty();
    }
}
