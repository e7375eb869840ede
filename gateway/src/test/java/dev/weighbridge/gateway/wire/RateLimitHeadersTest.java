package dev.weighbridge.gateway.wire;

import static dev.weighbridge.gateway.wire.LimitsRead.after;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.gateway.ratelimit.Allowance;
import dev.weighbridge.gateway.ratelimit.Allowance.Unit;
import dev.weighbridge.gateway.ratelimit.When;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows T09 to T14: the limits that headers tell, in every style. */
class RateLimitHeadersTest {

    @Test
    void t09OpenAiAndGroqTellGoDurationsAndNoWindow() {
        LimitsRead response = LimitsRead.of(200)
                .header("x-ratelimit-limit-requests", "5000")
                .header("x-ratelimit-remaining-requests", "4999")
                .header("x-ratelimit-reset-requests", "12ms")
                .header("x-ratelimit-limit-tokens", "160000")
                .header("x-ratelimit-remaining-tokens", "159976")
                .header("x-ratelimit-reset-tokens", "6m0s");
        assertThat(response.allowances())
                .containsExactly(
                        new Allowance(Unit.REQUESTS, "requests", null, 5000L, 4999L, after(12)),
                        new Allowance(Unit.TOKENS, "tokens", null, 160_000L, 159_976L, after(360_000)));
        assertThat(response.hint()).isNull();
    }

    @Test
    void t09CerebrasTellsWindowsInNamesAndResetsInSeconds() {
        assertThat(LimitsRead.of(200)
                        .header("x-ratelimit-limit-requests-day", "14400")
                        .header("x-ratelimit-remaining-requests-day", "14399")
                        .header("x-ratelimit-reset-requests-day", "33011.382867")
                        .header("x-ratelimit-limit-tokens-minute", "60000")
                        .header("x-ratelimit-limit-tokens-hour", "1000000")
                        .allowances())
                .containsExactly(
                        new Allowance(Unit.REQUESTS, "requests-day", 86_400L, 14_400L, 14_399L, after(33_011_383)),
                        new Allowance(Unit.TOKENS, "tokens-minute", 60L, 60_000L, null, null),
                        new Allowance(Unit.TOKENS, "tokens-hour", 3600L, 1_000_000L, null, null));
    }

    @Test
    void t09AnthropicTellsMomentsForEachClass() {
        Instant full = Instant.parse("2026-11-20T21:00:00Z");
        assertThat(LimitsRead.of(200)
                        .header("anthropic-ratelimit-requests-limit", "50")
                        .header("anthropic-ratelimit-requests-remaining", "49")
                        .header("anthropic-ratelimit-requests-reset", "2026-11-20T21:00:00Z")
                        .header("anthropic-ratelimit-input-tokens-limit", "30000")
                        .header("anthropic-ratelimit-output-tokens-remaining", "8000")
                        .header("anthropic-ratelimit-tokens-limit", "38000")
                        .header("anthropic-priority-input-tokens-limit", "10000")
                        .allowances())
                .containsExactly(
                        new Allowance(Unit.REQUESTS, "requests", null, 50L, 49L, new When.At(full.toEpochMilli())),
                        new Allowance(Unit.INPUT_TOKENS, "input-tokens", null, 30_000L, null, null),
                        new Allowance(Unit.OUTPUT_TOKENS, "output-tokens", null, null, 8000L, null),
                        new Allowance(Unit.TOKENS, "tokens", null, 38_000L, null, null),
                        new Allowance(Unit.INPUT_TOKENS, "priority-input-tokens", null, 10_000L, null, null));
    }

    @Test
    void t09MistralTellsItsMinuteInNames() {
        assertThat(LimitsRead.of(200)
                        .header("x-ratelimit-limit-req-minute", "60")
                        .header("x-ratelimit-remaining-req-minute", "59")
                        .header("x-ratelimit-limit-tokens-minute", "500000")
                        .header("x-ratelimit-tokens-query-cost", "12")
                        .allowances())
                .containsExactly(
                        new Allowance(Unit.REQUESTS, "req-minute", 60L, 60L, 59L, null),
                        new Allowance(Unit.TOKENS, "tokens-minute", 60L, 500_000L, null, null));
    }

    @ParameterizedTest
    @CsvSource({"1774047180000, 1774047180000", "1774047180, 1774047180000"})
    void t09OpenRouterAndDigitalOceanTellMomentsInTwoUnits(String reset, long epochMillis) {
        Allowance allowance = LimitsRead.of(429)
                .header("X-RateLimit-Limit", "20")
                .header("X-RateLimit-Remaining", "0")
                .header("X-RateLimit-Reset", reset)
                .allowance();
        assertThat(allowance)
                .isEqualTo(new Allowance(Unit.UNKNOWN, "x-ratelimit", null, 20L, 0L, new When.At(epochMillis)));
    }

    @Test
    void t09TogetherTellsTokensUnderANameOfTheirOwn() {
        assertThat(LimitsRead.of(200)
                        .header("x-ratelimit-limit", "10")
                        .header("x-ratelimit-reset", "1")
                        .header("x-tokenlimit-limit", "3000")
                        .header("x-tokenlimit-remaining", "2900")
                        .allowances())
                .containsExactly(
                        new Allowance(Unit.UNKNOWN, "x-ratelimit", null, 10L, null, after(1000)),
                        new Allowance(Unit.TOKENS, "x-tokenlimit", null, 3000L, 2900L, null));
    }

    @Test
    void t09GitHubTellsTheTypeOfTheLimitThatRefused() {
        LimitsRead minute = LimitsRead.of(429)
                .header("x-ratelimit-type", "UserByMinute")
                .header("x-ratelimit-renewalperiod-requests", "60")
                .header("x-ratelimit-timeremaining", "55");
        assertThat(minute.allowance())
                .isEqualTo(new Allowance(Unit.REQUESTS, "UserByMinute", 60L, null, null, after(55_000)));
        LimitsRead atOnce = LimitsRead.of(429)
                .header("x-ratelimit-type", "UserConcurrentRequests")
                .header("x-ratelimit-renewalperiod-requests", "0")
                .header("x-ratelimit-timeremaining", "0");
        assertThat(atOnce.allowance())
                .isEqualTo(new Allowance(Unit.CONCURRENCY, "UserConcurrentRequests", null, null, null, null));
    }

    @Test
    void t10HeadersInTheBodyAreRead() {
        LimitsRead response = LimitsRead.of(429)
                .body(
                        "{'error':{'message':'Rate limit exceeded: free-models-per-min. ','code':429,'metadata':{'headers':"
                                + "{'X-RateLimit-Limit':'20','X-RateLimit-Remaining':'0','X-RateLimit-Reset':'1774047180000',"
                                + "'X-Echo':'x'},'provider_name':null}},'user_id':'user_1'}");
        assertThat(response.allowance())
                .isEqualTo(new Allowance(Unit.UNKNOWN, "x-ratelimit", null, 20L, 0L, new When.At(1_774_047_180_000L)));
    }

    @Test
    void t10HeadersOfTheResponseGoBeforeThoseInTheBody() {
        assertThat(LimitsRead.of(429)
                        .header("x-ratelimit-limit", "16")
                        .body("{'error':{'metadata':{'headers':{'X-RateLimit-Limit':20,'X-RateLimit-Remaining':3}}}}")
                        .allowance())
                .isEqualTo(new Allowance(Unit.UNKNOWN, "x-ratelimit", null, 16L, 3L, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "0", "", "unlimited", "NaN"})
    void t12ALimitThatIsNoneLeavesItsRemainderUnknownToo(String limit) {
        assertThat(LimitsRead.of(200)
                        .header("x-ratelimit-limit-tokens", limit)
                        .header("x-ratelimit-remaining-tokens", "0")
                        .allowances())
                .isEmpty();
    }

    @Test
    void t12AMissingLimitLeavesTheRemainderAlone() {
        assertThat(LimitsRead.of(200)
                        .header("x-ratelimit-remaining-tokens", "0")
                        .allowance())
                .isEqualTo(new Allowance(Unit.TOKENS, "tokens", null, null, 0L, null));
        assertThat(LimitsRead.of(200)
                        .header("x-ratelimit-limit-tokens", "10")
                        .header("x-ratelimit-remaining-tokens", "-1")
                        .allowance())
                .isEqualTo(new Allowance(Unit.TOKENS, "tokens", null, 10L, null, null));
    }

    @Test
    void t13CaseDoesNotMatterAndOfDuplicatesAndListsTheFirstCounts() {
        assertThat(LimitsRead.of(200)
                        .header("X-RATELIMIT-limit-Requests", "10, 20")
                        .header("x-ratelimit-limit-requests", "30")
                        .header("X-RateLimit-Remaining-Requests", "9.0")
                        .header("X-RateLimit-Remaining-Requests", "5")
                        .allowance())
                .isEqualTo(new Allowance(Unit.REQUESTS, "requests", null, 10L, 9L, null));
    }

    @Test
    void t14ThreeHeadersOfTheFirstDrafts() {
        assertThat(LimitsRead.of(200)
                        .header("RateLimit-Limit", "100, 100;w=60;burst=1000, 5000;w=3600")
                        .header("RateLimit-Remaining", "50")
                        .header("RateLimit-Reset", "30")
                        .allowance())
                .isEqualTo(new Allowance(Unit.UNKNOWN, "ratelimit", 60L, 100L, 50L, after(30_000)));
    }

    @Test
    void t14OneDictionaryOfTheSeventhDraft() {
        assertThat(LimitsRead.of(200)
                        .header("RateLimit-Policy", "10;w=1, 100;w=60")
                        .header("RateLimit", "limit=100, remaining=50, reset=5")
                        .allowance())
                .isEqualTo(new Allowance(Unit.UNKNOWN, "ratelimit", 60L, 100L, 50L, after(5000)));
    }

    @Test
    void t14ListsOfPoliciesOfTheLaterDrafts() {
        assertThat(LimitsRead.of(200)
                        .header("RateLimit-Policy", "\"burst\";q=100;w=60,\"daily\";q=1000;w=86400")
                        .header("RateLimit-Policy", "\"a,\\\"b;\";q=5;qu=\"concurrent-requests\"")
                        .header("RateLimit", "\"burst\";r=50;t=30")
                        .allowances())
                .containsExactly(
                        new Allowance(Unit.REQUESTS, "burst", 60L, 100L, 50L, after(30_000)),
                        new Allowance(Unit.REQUESTS, "daily", 86_400L, 1000L, null, null),
                        new Allowance(Unit.CONCURRENCY, "a,\"b;", null, 5L, null, null));
    }

    @Test
    void t14AStateWithoutAPolicyStandsAlone() {
        assertThat(LimitsRead.of(200)
                        .header("RateLimit", "\"default\";r=50;t=30")
                        .allowance())
                .isEqualTo(new Allowance(Unit.REQUESTS, "default", null, null, 50L, after(30_000)));
    }
}
