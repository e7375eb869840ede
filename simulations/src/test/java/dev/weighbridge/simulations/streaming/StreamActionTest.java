package dev.weighbridge.simulations.streaming;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.gateway.exchange.Exchange;
import dev.weighbridge.gateway.exchange.Note;
import dev.weighbridge.gateway.exchange.Outcome;
import dev.weighbridge.simulations.testing.GatlingRun;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One Gatling run in which every misbehaviour is met; each test reads what became of one. */
class StreamActionTest {
    private static int exitCode;

    @BeforeAll
    static void run(@TempDir Path results) {
        exitCode = GatlingRun.of(MisbehaviourScenarios.class, results);
    }

    @AfterAll
    static void stop() {
        Arrays.stream(Misbehaviour.values()).forEach(met -> met.server.close());
        Misbehaviour.ELSEWHERE.close();
    }

    @Test
    void theStockReportShowsTheRequestAndItsTimeToFirstToken() {
        assertThat(exitCode)
                .as("exit code of the run, 0 where the simulation's assertions hold")
                .isZero();
    }

    @ParameterizedTest
    @EnumSource
    void everyRequestEndsExactlyOnce(Misbehaviour met) {
        assertThat(met.exchanges).hasSize(met.requests);
    }

    @Test
    void aGoodAnswerIsReadWholeAndItsConnectionUsedAgain() {
        assertThat(Misbehaviour.NONE.exchanges).allSatisfy(exchange -> {
            assertThat(exchange.outcome()).isInstanceOf(Outcome.Completed.class);
            assertThat(exchange.content()).isEqualTo("hello");
            assertThat(exchange.wire().sends()).isEqualTo(1);
            assertThat(exchange.marks().ttftNanos()).isPresent();
        });
    }

    @Test
    void b40ResetBeforeHeadersIsAConnectionErrorOfThatPhase() {
        assertThat(connectionError(Misbehaviour.RESET_BEFORE_HEADERS)).isEqualTo(Outcome.Phase.HEADERS);
        assertThat(Misbehaviour.RESET_BEFORE_HEADERS.server.requests()).hasSize(1);
    }

    @Test
    void b40ResetAfterHeadersIsAConnectionErrorOfThatPhase() {
        assertThat(connectionError(Misbehaviour.RESET_AFTER_HEADERS)).isEqualTo(Outcome.Phase.BODY);
    }

    @Test
    void b40ResetMidBodyKeepsWhatCame() {
        assertThat(connectionError(Misbehaviour.RESET_MID_BODY)).isEqualTo(Outcome.Phase.BODY);
        assertThat(only(Misbehaviour.RESET_MID_BODY).content()).isEqualTo("part");
    }

    @Test
    void aBodyCutShortIsAskedForOnceAndKeepsWhatCame() {
        assertThat(connectionError(Misbehaviour.CUT_MID_BODY)).isEqualTo(Outcome.Phase.BODY);
        assertThat(only(Misbehaviour.CUT_MID_BODY).content()).isEqualTo("part");
        assertThat(Misbehaviour.CUT_MID_BODY.server.requests()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"REDIRECT_301", "REDIRECT_302", "REDIRECT_307", "REDIRECT_308"})
    void b42RedirectsAreExplainedAndNotFollowed(Misbehaviour met) {
        assertThat(only(met).outcome())
                .isInstanceOfSatisfying(
                        Outcome.ProtocolError.class,
                        error -> assertThat(error.violation()).isEqualTo(Outcome.Violation.REDIRECT));
        assertThat(Misbehaviour.ELSEWHERE.requests()).isEmpty();
    }

    @Test
    void b43ConnectionCloseEachTimeIsNoFailure() {
        assertThat(Misbehaviour.CLOSES_EACH_TIME.exchanges).allSatisfy(exchange -> {
            assertThat(exchange.outcome()).isInstanceOf(Outcome.Completed.class);
            assertThat(exchange.wire().sends()).isEqualTo(1);
        });
    }

    @Test
    void b43APooledConnectionClosedAsWeSendIsSentOnceMoreAndFlagged() {
        Exchange second = Misbehaviour.CLOSES_AS_WE_SEND.exchanges.get(1);
        assertThat(second.outcome()).isInstanceOf(Outcome.Completed.class);
        assertThat(second.wire().sends()).isEqualTo(2);
        assertThat(second.notes()).contains(Note.RESENT);
        assertThat(Misbehaviour.CLOSES_AS_WE_SEND.server.requests()).hasSize(3);
    }

    @Test
    void b44AndB45RequestsAreHttp11AndNeverAskForAnUpgrade() {
        assertThat(Misbehaviour.NONE.server.requests())
                .allSatisfy(request -> assertThat(request)
                        .startsWith("POST /v1/chat/completions HTTP/1.1\r\n")
                        .doesNotContainIgnoringCase("upgrade")
                        .doesNotContainIgnoringCase("http2-settings"));
    }

    @Test
    void headersOfTheCallAreSent() {
        assertThat(Misbehaviour.NONE.server.requests())
                .allSatisfy(request ->
                        assertThat(request).containsIgnoringCase("Authorization: Bearer sk-test-0123456789"));
    }

    @Test
    void t01NoHeadersIsATimeoutOfHeaders() {
        assertThat(timer(only(Misbehaviour.SILENT))).isEqualTo(Outcome.Timer.HEADERS);
    }

    @Test
    void t01NoConnectionIsATimeoutOfConnect() {
        assertThat(timer(only(Misbehaviour.NEVER_SHAKES_HANDS))).isEqualTo(Outcome.Timer.CONNECT);
    }

    @Test
    void givingUpOnAPooledConnectionDoesNotSendTheRequestAgain() {
        Exchange second = Misbehaviour.SILENT_ON_A_POOLED_CONNECTION.exchanges.get(1);
        assertThat(timer(second)).isEqualTo(Outcome.Timer.HEADERS);
        assertThat(second.wire().sends()).isEqualTo(1);
        assertThat(Misbehaviour.SILENT_ON_A_POOLED_CONNECTION.server.requests()).hasSize(2);
    }

    @Test
    void t02CommentsForEverRunIntoTheIdleTimer() {
        assertThat(timer(only(Misbehaviour.ONLY_COMMENTS))).isEqualTo(Outcome.Timer.DATA_IDLE);
    }

    @Test
    void t03AStallKeepsWhatCame() {
        assertThat(timer(only(Misbehaviour.STALLS_MID_STREAM))).isEqualTo(Outcome.Timer.DATA_IDLE);
        assertThat(only(Misbehaviour.STALLS_MID_STREAM).content()).isEqualTo("part");
    }

    @Test
    void t04ADripRunsIntoTheTotalTimer() {
        assertThat(timer(only(Misbehaviour.DRIPS))).isEqualTo(Outcome.Timer.TOTAL);
        assertThat(only(Misbehaviour.DRIPS).content()).startsWith("drip drip ");
    }

    @Test
    void aRateLimitKeepsItsHeadersAndWords() {
        Exchange exchange = only(Misbehaviour.RATE_LIMITS);
        assertThat(exchange.outcome())
                .isInstanceOfSatisfying(
                        Outcome.RateLimited.class,
                        limited -> assertThat(limited.error().message()).contains("Rate limit exceeded"));
        assertThat(exchange.head()).satisfies(head -> {
            assertThat(head.header("retry-after")).contains("7");
            assertThat(head.header("x-ratelimit-remaining")).contains("0");
        });
    }

    @Test
    void doneEndsAnAnswerWhoseBodyNeverEnds() {
        Exchange exchange = only(Misbehaviour.NEVER_ENDS_THE_BODY);
        assertThat(exchange.outcome()).isInstanceOf(Outcome.Completed.class);
        assertThat(exchange.content()).isEqualTo("hello");
        assertThat(exchange.marks().lastTokenNanos())
                .as("the wait for the end of the body is not the gateway's time")
                .isGreaterThan(exchange.marks().endNanos() - Deadlines.DRAIN.toNanos());
    }

    @Test
    void aCompressedAnswerIsReadAndNotedAndCountedAsItTravelled() {
        assertThat(Misbehaviour.COMPRESSES.exchanges).allSatisfy(exchange -> {
            assertThat(exchange.content()).isEqualTo("hello");
            assertThat(exchange.notes()).contains(Note.COMPRESSED);
        });
    }

    @Test
    void anInformationalResponseIsNotTheAnswer() {
        Exchange exchange = only(Misbehaviour.HINTS_FIRST);
        assertThat(exchange.outcome()).isInstanceOf(Outcome.Completed.class);
        assertThat(exchange.head()).satisfies(head -> assertThat(head.status()).isEqualTo(200));
    }

    @Test
    void whatIsUnderWayAtTheEndOfTheRunIsCensored() {
        Exchange exchange = only(Misbehaviour.RUNS_ON);
        assertThat(exchange.outcome()).isEqualTo(new Outcome.Censored());
        assertThat(exchange.content()).isEqualTo("part");
    }

    private static Exchange only(Misbehaviour met) {
        assertThat(met.exchanges).hasSize(1);
        return met.exchanges.get(0);
    }

    private static Outcome.Phase connectionError(Misbehaviour met) {
        return ((Outcome.ConnectionError) only(met).outcome()).phase();
    }

    private static Outcome.Timer timer(Exchange exchange) {
        return ((Outcome.Timeout) exchange.outcome()).timer();
    }
}
