package dev.weighbridge.evalsuites.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.evalsuites.engine.testing.Plans;
import dev.weighbridge.evalsuites.engine.testing.Replies;
import dev.weighbridge.gateway.exchange.ErrorKind;
import dev.weighbridge.gateway.exchange.Exchange;
import dev.weighbridge.gateway.exchange.Outcome;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ConsequencesTest {
    private final Consequences consequences = Plans.consequences();

    @Test
    void whatWasDeliveredIsARow() {
        Stream.of(new Outcome.Truncated(), new Outcome.Refused("no"))
                .map(Replies::ended)
                .forEach(exchange -> assertThat(consequences.of(exchange, 1)).isEqualTo(new Consequence.Answered()));
    }

    @Test
    void anOverloadedGatewayIsAskedAgainUntilTheFourthAttempt() {
        Exchange busy = Replies.status(503, ErrorKind.OVERLOADED);
        assertThat(consequences.of(busy, 3)).isInstanceOf(Consequence.Again.class);
        assertThat(consequences.of(busy, 4))
                .isInstanceOfSatisfying(
                        Consequence.Failed.class,
                        failed -> assertThat(failed.because()).endsWith("but this was attempt 4 of 4"));
    }

    @Test
    void anAnswerThatWasCutOffIsAskedForAgainThoughItMayHaveBeenBilled() {
        Exchange silent = Replies.ended(new Outcome.Timeout(Outcome.Timer.DATA_IDLE, 1));
        assertThat(consequences.of(silent, 1)).isInstanceOf(Consequence.Again.class);
        assertThat(consequences.of(silent, 4)).isInstanceOf(Consequence.Failed.class);
    }

    @Test
    void aLimitIsARowOnlyAfterTheLastAttempt() {
        assertThat(consequences.of(Replies.limited(), 3).settles()).isFalse();
        assertThat(consequences.of(Replies.limited(), 4).settles()).isTrue();
    }

    @Test
    void aHintIsWaitedForInFull() {
        assertThat(consequences.of(Replies.limited(Duration.ofSeconds(30)), 1))
                .isInstanceOfSatisfying(
                        Consequence.Limited.class,
                        limited -> assertThat(limited.hint()).isGreaterThanOrEqualTo(Duration.ofSeconds(30)));
    }

    @ParameterizedTest
    @MethodSource("hopeless")
    void whatMeetsEveryRequestIsNoRow(Exchange exchange) {
        assertThat(consequences.of(exchange, 4)).isInstanceOf(Consequence.Hopeless.class);
        assertThat(consequences.of(exchange, 4).settles()).isFalse();
    }

    static Stream<Exchange> hopeless() {
        return Stream.of(
                Replies.status(401, ErrorKind.AUTHENTICATION),
                Replies.status(402, ErrorKind.PAYMENT),
                Replies.status(404, ErrorKind.MODEL_NOT_FOUND),
                Replies.limited(Duration.ofHours(3)));
    }

    @Test
    void whatWeStoppedOurselvesIsNoAttempt() {
        assertThat(consequences.of(Replies.ended(new Outcome.Cancelled("cap reached")), 1))
                .isEqualTo(new Consequence.Unasked("cap reached"));
        assertThat(consequences.of(Replies.ended(new Outcome.Censored()), 1))
                .isEqualTo(new Consequence.Unasked("the run is over"));
    }
}
