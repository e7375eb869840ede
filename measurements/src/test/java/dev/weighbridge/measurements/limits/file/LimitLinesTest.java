package dev.weighbridge.measurements.limits.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.measurements.limits.Candidate;
import dev.weighbridge.measurements.limits.Candidate.Numbers;
import dev.weighbridge.measurements.limits.Estimate;
import dev.weighbridge.measurements.limits.Family;
import dev.weighbridge.measurements.limits.LimitFinding;
import dev.weighbridge.measurements.limits.LimiterKind;
import dev.weighbridge.measurements.limits.model.LimiterModel;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimitLinesTest {

    @Test
    void theAnswerComesFirstThenWhatToDoWithIt() {
        assertThat(LimitLines.of(Findings.window()))
                .containsExactly(
                        "limit of free: 20 requests per 60.1 s (59.8 to 60.3); fixed window, 98 % sure; "
                                + "64 requests in 171 s",
                        "    open: whether tokens are limited too; 12 more requests would tell",
                        "    others use this limit: about 23 % of it, 15.5 (14 to 17) were left",
                        "    what it says of it: 1 EARLY, 1 ABSENT",
                        "    x-ratelimit-reset is EARLY: Rejected 1.5 s after it.",
                        "    safe: 0.325 a second, bursts of 2 (99 % likely never to meet it)",
                        "    The gateway says 50 requests a day, 12 left.",
                        "    The paid target shares the limit.");
    }

    @Test
    void aLimitOfTokensFollowsThatOfRequests() {
        assertThat(LimitLines.of(Findings.tokens()).get(3))
                .isEqualTo("    tokens: 11072 (11064 to 11088) tokens per 60 s (59.7 to 60.4); tokens: fixed window, "
                        + "more than 99 % sure; 75 requests in 312 s");
        assertThat(LimitLines.of(Findings.tokens()))
                .contains(
                        "    safe: 0.325 a second, bursts of 2, for calls of 500 tokens (99 % likely never to meet it)");
    }

    @Test
    void whereNoTokensAreLimitedItIsSaidHowManyWereLetThrough() {
        assertThat(LimitLines.of(Findings.noTokens()))
                .contains("    tokens: no limit found, 40960 let through in 0.42 s; no limit of tokens was met; "
                        + "20 requests in 60.4 s");
    }

    @Test
    void whatCouldNotBeToldOfTokensIsNotNone() {
        assertThat(LimitLines.of(Findings.tokensUnknown()))
                .contains("    tokens: not known: there was no time; 0 requests in 0 s; open: One kind or the other.");
    }

    @Test
    void noLimitIsSaidWithWhatWasAsked() {
        assertThat(LimitLines.of(Findings.nothing(new LimitFinding.Reach(70, 9.4, 30, 12), "sure")))
                .containsExactly(
                        "limit of paid [SIMULATED]: none seen up to 30 a second and 12 at once; 70 requests in 9.4 s");
    }

    @Test
    void aLimitThatWasMetAndNotUnderstoodIsNotCalledNone() {
        TargetLimits window = Findings.window();
        TargetLimits unknown = new TargetLimits(
                "free",
                window.baseUrl(),
                window.model(),
                false,
                window.log(),
                Findings.nothing(new LimitFinding.Reach(2, 1, 2, 2), "nothing explains what was seen")
                        .finding(),
                Findings.nothing(new LimitFinding.Reach(2, 1, 2, 2), "").honesty(),
                Findings.nothing(new LimitFinding.Reach(2, 1, 2, 2), "").advice(),
                List.of(),
                null);
        assertThat(LimitLines.of(unknown))
                .containsExactly("limit of free: there is one, and which is not known: 1 of 2 requests were rejected; "
                        + "nothing explains what was seen");
    }

    @Test
    void whatWasNotLookedForSaysWhy() {
        assertThat(LimitLines.of(Findings.nothing(new LimitFinding.Reach(0, 0, 0, 0), "cap reached: requests")))
                .containsExactly("limit of paid [SIMULATED]: not looked for: cap reached: requests");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TOKEN_BUCKET    | bursts of 5 requests, then 2 a second (1.9 to 2.1)",
                "INTERVAL_BUCKET | bursts of 5 requests, then 3 per 1.5 s",
                "CONCURRENCY     | 5 requests at once",
                "QUEUE           | 5 requests in the queue, served at 2 a second (1.9 to 2.1)",
                "SLIDING_COUNTER | 5 requests per 1.5 s"
            })
    void everyFamilyHasItsNumbers(Family family, String words) {
        Numbers numbers = new Numbers(
                Estimate.exactly(5), new Estimate(2, 1.9, 2.1), Estimate.exactly(1.5), Estimate.exactly(3), null);
        Candidate candidate =
                new Candidate(LimiterKind.of(family), 1, new LimiterModel.Concurrency(5), List.of(numbers));
        assertThat(LimitNumbers.inWords(candidate)).isEqualTo(words);
    }

    @Test
    void aNumberWithoutBoundIsNoNumber() {
        assertThat(LimitNumbers.inWords(new Estimate(2, 1, Double.POSITIVE_INFINITY)))
                .isEqualTo("2 (1 to no bound)");
    }
}
