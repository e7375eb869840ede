package dev.weighbridge.gateway.retry;

import static dev.weighbridge.gateway.retry.testing.TestingExchanges.advised;
import static dev.weighbridge.gateway.retry.testing.TestingExchanges.answered;
import static dev.weighbridge.gateway.retry.testing.TestingExchanges.begun;
import static dev.weighbridge.gateway.retry.testing.TestingExchanges.ended;
import static dev.weighbridge.gateway.retry.testing.TestingExchanges.error;
import static dev.weighbridge.gateway.retry.testing.TestingExchanges.limited;
import static dev.weighbridge.gateway.retry.testing.TestingExchanges.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weighbridge.gateway.exchange.ErrorKind;
import dev.weighbridge.gateway.exchange.Exchange;
import dev.weighbridge.gateway.exchange.Outcome;
import dev.weighbridge.gateway.exchange.Outcome.Phase;
import dev.weighbridge.gateway.exchange.Outcome.Violation;
import dev.weighbridge.gateway.exchange.Retryable;
import dev.weighbridge.gateway.retry.RetryDecision.GiveUp;
import dev.weighbridge.gateway.retry.RetryDecision.Retry;
import dev.weighbridge.gateway.retry.RetryOptions.Also;
import dev.weighbridge.gateway.testing.Seeded;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryPolicyTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-20T21:00:00Z"));

    @Test
    void anAnswerIsLeftAlone() {
        assertThat(next(answered())).isEqualTo(new GiveUp("answered"));
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 409, 425, 429, 500, 502, 503, 504, 524, 529})
    void aStatusThatMayPassIsRetried(int status) {
        assertThat(next(status(status))).isInstanceOf(Retry.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 402, 403, 404, 413, 422, 501, 505})
    void aStatusThatDoesNotPassIsNotRetried(int status) {
        assertThat(next(status(status))).isEqualTo(new GiveUp("status " + status + " does not pass by itself"));
    }

    @ParameterizedTest
    @CsvSource({
        "400, OVERLOADED, true",
        "404, LOADING, true",
        "500, CONTEXT_LENGTH, false",
        "503, PAYMENT, false",
        "500, UNKNOWN, true",
        "400, UNKNOWN, false"
    })
    void whatAnErrorMeansWinsOverItsStatus(int status, ErrorKind kind, boolean retried) {
        assertThat(next(status(status, kind)) instanceof Retry).isEqualTo(retried);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatAnErrorSaysOfRetryingWinsOverItsKind(boolean retryable) {
        Retryable told = new Retryable(retryable, "told so");
        Exchange exchange = ended(new Outcome.HttpError(500, error(ErrorKind.SERVER, told)));
        assertThat(next(exchange) instanceof Retry).isEqualTo(retryable);
        assertThat(next(exchange).because()).isEqualTo("told so");
    }

    @Test
    void aLimitThatPassesIsRetried() {
        assertThat(next(limited(true)).because()).isEqualTo("it is rate-limited");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aLimitThatDoesNotPassIsNeverRetriedWhateverIsAdvised(boolean advice) {
        RetryOptions everything = RetryOptions.DEFAULT.and(Also.values());
        assertThat(policy(everything).next(advised(limited(false), advice), 1)).isInstanceOf(GiveUp.class);
    }

    @Test
    void aLimitWhoseErrorSaysThatWaitingIsInVainIsNotRetried() {
        Retryable vain = new Retryable(false, "the credit is used up");
        Exchange exchange = ended(new Outcome.RateLimited(Outcome.Limit.QUOTA, true, error(ErrorKind.PAYMENT, vain)));
        assertThat(next(exchange)).isEqualTo(new GiveUp("the credit is used up"));
    }

    @Test
    void e33AdviceAgainstARetryHoldsUnlessItIsToBeIgnored() {
        Exchange exchange = advised(limited(true), false);
        assertThat(next(exchange)).isEqualTo(new GiveUp("x-should-retry is false"));
        assertThat(policy(RetryOptions.DEFAULT.and(Also.ADVISED_AGAINST)).next(exchange, 1))
                .isInstanceOf(Retry.class);
    }

    @Test
    void e33AdviceToRetryAClientErrorIsFollowedOnlyIfAskedFor() {
        Exchange exchange = advised(status(400), true);
        assertThat(next(exchange)).isInstanceOf(GiveUp.class);
        assertThat(policy(RetryOptions.DEFAULT.and(Also.ADVISED)).next(exchange, 1))
                .isInstanceOf(Retry.class);
    }

    @ParameterizedTest
    @EnumSource(
            value = Phase.class,
            names = {"CONNECT", "REQUEST", "HEADERS"})
    void b40AConnectionThatFailsBeforeAnyAnswerIsRetried(Phase phase) {
        assertThat(next(ended(new Outcome.ConnectionError(phase, "reset")))).isInstanceOf(Retry.class);
    }

    @Test
    void b40AConnectionThatFailsWithinTheAnswerIsRetriedOnlyIfAskedFor() {
        assertBilled(begun(ended(new Outcome.ConnectionError(Phase.BODY, "reset")), 1));
    }

    @ParameterizedTest
    @CsvSource({"CONNECT, true", "HEADERS, false", "DATA_IDLE, false", "TOTAL, false"})
    void onlyAMissedConnectionIsATimeoutToRetry(Outcome.Timer timer, boolean retried) {
        Exchange exchange = ended(new Outcome.Timeout(timer, 1));
        assertThat(next(exchange) instanceof Retry).isEqualTo(retried);
        if (!retried) {
            assertBilled(exchange);
        }
    }

    @Test
    void whatMayHaveCostTokensIsRetriedOnlyIfAskedFor() {
        assertBilled(ended(new Outcome.Incomplete("no finish")));
        assertBilled(ended(new Outcome.ProtocolError(Violation.EMPTY, "nothing")));
        assertBilled(begun(ended(new Outcome.StreamError(error(ErrorKind.OVERLOADED, null))), 3));
    }

    @Test
    void anErrorInsideAnOkBeforeAnyTokenIsJudgedByItsKind() {
        assertThat(next(ended(new Outcome.StreamError(error(ErrorKind.OVERLOADED, null)))))
                .isInstanceOf(Retry.class);
        assertThat(next(ended(new Outcome.StreamError(error(ErrorKind.CONTENT_POLICY, null)))))
                .isInstanceOf(GiveUp.class);
    }

    @Test
    void whatIsNoProtocolOrWasStoppedIsNeverRetried() {
        RetryPolicy everything = policy(RetryOptions.DEFAULT.and(Also.values()));
        assertThat(everything.next(ended(new Outcome.ProtocolError(Violation.HTML, "a page")), 1))
                .isEqualTo(new GiveUp("the response is not in the protocol: a page"));
        assertThat(everything.next(ended(new Outcome.Cancelled("the cap")), 1)).isEqualTo(new GiveUp("the cap"));
        assertThat(everything.next(ended(new Outcome.Censored()), 1)).isEqualTo(new GiveUp("the run is over"));
    }

    @Test
    void theLastAttemptIsNotFollowedByAnother() {
        assertThat(policy(RetryOptions.DEFAULT).next(status(500), 2)).isInstanceOf(Retry.class);
        assertThat(policy(RetryOptions.DEFAULT).next(status(500), 3))
                .isEqualTo(new GiveUp("status 500 may pass, but this was attempt 3 of 3"));
    }

    @Test
    void attemptsAreCountedFromOne() {
        assertThatThrownBy(() -> policy(RetryOptions.DEFAULT).next(status(500), 0))
                .hasMessage("attempt is 0; the first is 1");
    }

    private static void assertBilled(Exchange exchange) {
        assertThat(next(exchange).because()).endsWith("tokens may have been billed");
        assertThat(next(exchange)).isInstanceOf(GiveUp.class);
        assertThat(policy(RetryOptions.DEFAULT.and(Also.BILLED)).next(exchange, 1))
                .isInstanceOf(Retry.class);
    }

    private static RetryDecision next(Exchange exchange) {
        return policy(RetryOptions.DEFAULT).next(exchange, 1);
    }

    private static RetryPolicy policy(RetryOptions options) {
        return new RetryPolicy(options, CLOCK, Seeded.random(1));
    }
}
