package dev.weighbridge.gateway.wire;

import static dev.weighbridge.gateway.wire.LimitsRead.hint;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.gateway.exchange.Exchange;
import dev.weighbridge.gateway.exchange.Header;
import dev.weighbridge.gateway.exchange.ResponseHead;
import dev.weighbridge.gateway.ratelimit.RateLimits;
import dev.weighbridge.gateway.ratelimit.RetryHint;
import dev.weighbridge.gateway.ratelimit.RetryHint.Source;
import dev.weighbridge.gateway.ratelimit.When;
import dev.weighbridge.gateway.ratelimit.wire.RateLimitReader;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows T07, T08, T11 and E33: how long a response asks to wait, and which of its words counts. */
class RetryHintsTest {
    private static final String PROSE = "{'error':{'message':'Please try again in 84ms.'}}";
    private static final String IN_BODY = "{'error':{'message':'Please try again in 84ms.','retry_after':9}}";

    @Test
    void t07ADateIsReadAgainstTheDateOfTheResponse() {
        LimitsRead response = LimitsRead.of(503).header("Retry-After", "Wed, 21 Oct 2026 07:28:00 GMT");
        assertThat(response.hint()).isEqualTo(new RetryHint(new When.At(1_792_567_680_000L), Source.RETRY_AFTER));
        response.header("Date", "Wed, 21 Oct 2026 07:27:53 GMT");
        assertThat(response.hint()).isEqualTo(hint(7000, Source.RETRY_AFTER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-5", "soon", "", "NaN", "90000"})
    void t07AWaitThatCannotBeMeantLeavesTheNextToCount(String value) {
        assertThat(LimitsRead.of(429).header("Retry-After", value).read()).isEqualTo(RateLimits.NONE);
        assertThat(LimitsRead.of(429).header("Retry-After", value).body(PROSE).hint())
                .isEqualTo(hint(84, Source.PROSE));
    }

    @Test
    void t07TheCallerSaysWhatIsTooLong() {
        ResponseHead head = new ResponseHead(429, List.of(new Header("Retry-After", "61")));
        assertThat(new RateLimitReader(Duration.ofMinutes(1)).read(head)).isEmpty();
        assertThat(new RateLimitReader(Duration.ofMinutes(2)).read(head)).isPresent();
    }

    @Test
    void t08MillisecondsGoBeforeSeconds() {
        LimitsRead response = LimitsRead.of(429).header("retry-after", "2").header("retry-after-ms", "1500.2");
        assertThat(response.hint()).isEqualTo(hint(1501, Source.RETRY_AFTER_MS));
    }

    @Test
    void t13OfAListOfWaitsTheFirstCounts() {
        assertThat(LimitsRead.of(429).header("Retry-After", "7, 9").hint()).isEqualTo(hint(7000, Source.RETRY_AFTER));
    }

    @Test
    void theHeaderGoesBeforeTheBodyAndTheBodyBeforeResets() {
        LimitsRead response = exhausted().body(IN_BODY);
        assertThat(response.hint()).isEqualTo(hint(9000, Source.BODY));
        response.header("Retry-After", "3");
        assertThat(response.hint()).isEqualTo(hint(3000, Source.RETRY_AFTER));
    }

    @Test
    void resetsGoBeforeTheDraftAndTheDraftBeforeProse() {
        LimitsRead draft =
                LimitsRead.of(429).header("RateLimit", "\"default\";r=0;t=5").body(PROSE);
        assertThat(draft.hint()).isEqualTo(hint(5000, Source.IETF));
        LimitsRead both = exhausted().header("RateLimit", "\"default\";r=0;t=5").body(PROSE);
        assertThat(both.hint()).isEqualTo(hint(6000, Source.EXHAUSTED_RESET));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "12000 | {'error':{'message':'No capacity','http_status':429,'availability':{'code':'capacity_exhausted','retryable':true,'retry_after':12}}}",
                "46000 | [{'error':{'code':429,'status':'RESOURCE_EXHAUSTED','details':[{'@type':'type.googleapis.com/google.rpc.QuotaFailure'},{'@type':'type.googleapis.com/google.rpc.RetryInfo','retryDelay':'46s'}]}}]",
                "5500 | {'error':'slow down','retry_after':5.5}",
                "250 | {'error':{'message':'no','retry_after_ms':250,'retry_after':1}}",
                "8000 | {'error':{'message':'no','metadata':{'retry_after_seconds':8}}}",
                "3000 | {'error':{'message':'no','metadata':{'headers':{'Retry-After':'3'}}}}",
                "4000 | data: {'error':{'message':'no','retry_after':4}}"
            })
    void t10WaitsInBodiesAreRead(long millis, String body) {
        assertThat(LimitsRead.of(429).body(body).hint()).isEqualTo(hint(millis, Source.BODY));
    }

    @Test
    void t11ALimitThatIsUsedUpByAGoodAnswerAsksToWaitBeforeTheNext() {
        LimitsRead response = LimitsRead.of(200)
                .header("x-ratelimit-remaining-requests", "0")
                .header("x-ratelimit-reset-requests", "2s")
                .header("x-ratelimit-remaining-tokens", "7")
                .header("x-ratelimit-reset-tokens", "50s");
        assertThat(response.hint()).isEqualTo(hint(2000, Source.EXHAUSTED_RESET));
    }

    @Test
    void t11OfSeveralLimitsThatAreUsedUpTheLastToResetCounts() {
        assertThat(exhausted()
                        .header("x-ratelimit-remaining-tokens", "0")
                        .header("x-ratelimit-reset-tokens", "9s")
                        .hint())
                .isEqualTo(hint(9000, Source.EXHAUSTED_RESET));
    }

    @Test
    void t11AnExchangeHoldsWhatItsResponseSaidOfLimits() {
        Exchange answer = Feed.body(
                        "{'choices':[{'message':{'content':'Please try again in 84ms.'}}]}".replace('\'', '"'))
                .header("x-ratelimit-remaining-requests", "0")
                .header("x-ratelimit-reset-requests", "2s")
                .end();
        assertThat(answer.limits().flatMap(RateLimits::hint)).contains(hint(2000, Source.EXHAUSTED_RESET));
        Exchange refusal = Feed.error(429, PROSE.replace('\'', '"')).end();
        assertThat(refusal.limits().flatMap(RateLimits::hint)).contains(hint(84, Source.PROSE));
        assertThat(Feed.body("{\"message\":\"try again in 84ms\"}").end().limits())
                .isEmpty();
    }

    @Test
    void aLimitWithSomethingLeftAsksForNoWait() {
        LimitsRead response = LimitsRead.of(429)
                .header("x-ratelimit-remaining-requests", "3")
                .header("x-ratelimit-reset-requests", "2s")
                .header("RateLimit", "\"default\";r=5;t=5");
        assertThat(response.hint()).isNull();
    }

    @Test
    void aRefusalThatTellsOfNoRemainderMeansTheLimitItNames() {
        LimitsRead refusal = LimitsRead.of(429)
                .header("Retry-After", "0")
                .header("x-ratelimit-type", "UserByMinute")
                .header("x-ratelimit-timeremaining", "55");
        assertThat(refusal.hint()).isEqualTo(hint(55_000, Source.EXHAUSTED_RESET));
        assertThat(LimitsRead.of(200).header("x-ratelimit-reset", "55").hint()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"true, true", "False, false", "TRUE, true", "maybe,", "'',"})
    void e33AdviceIsKeptAsItWasGiven(String value, Boolean expected) {
        for (int status : new int[] {400, 429}) {
            assertThat(LimitsRead.of(status)
                            .header("X-Should-Retry", value)
                            .read()
                            .shouldRetry())
                    .isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[]", "null", "<html>", "{'error':null}", "{'error':{'details':7}}"})
    void aResponseThatSaysNothingOfLimitsHasNone(String body) {
        assertThat(LimitsRead.of(500).header("Server", "x").body(body).read()).isEqualTo(RateLimits.NONE);
    }

    private static LimitsRead exhausted() {
        return LimitsRead.of(429)
                .header("x-ratelimit-remaining-requests", "0")
                .header("x-ratelimit-reset-requests", "6s");
    }
}
