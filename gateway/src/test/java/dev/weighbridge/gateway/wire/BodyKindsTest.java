package dev.weighbridge.gateway.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.gateway.chat.ChatDialect;
import dev.weighbridge.gateway.decode.DecoderLimits;
import dev.weighbridge.gateway.decode.ResponseDecoder;
import dev.weighbridge.gateway.exchange.Exchange;
import dev.weighbridge.gateway.exchange.Finish.Reason;
import dev.weighbridge.gateway.exchange.GatewayError;
import dev.weighbridge.gateway.exchange.Note;
import dev.weighbridge.gateway.exchange.Outcome;
import dev.weighbridge.gateway.exchange.Outcome.Violation;
import dev.weighbridge.gateway.secret.Redactor;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows B31 to B38, B41 and B42: what the body is, whatever the head says, and how it is cut. */
class BodyKindsTest {
    private static final Outcome COMPLETED = new Outcome.Completed(Reason.STOP);
    private static final String WHOLE =
            "{\"id\":\"c1\",\"choices\":[{\"index\":0,\"message\":{\"role\":\"assistant\",\"content\":\"Hello\"},"
                    + "\"finish_reason\":\"stop\"}]}";

    @ParameterizedTest
    @ValueSource(strings = {"text/event-stream; charset=utf-8", "Text/Event-Stream"})
    void b31AnAnnouncedStreamIsOne(String type) {
        assertThat(hello(Feed.untyped().header("content-type", type)).notes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/octet-stream", "text/plain", "application/json"})
    void b31AStreamUnderAnotherTypeIsReadAndNoted(String type) {
        Exchange exchange = hello(Feed.untyped().header("content-type", type));
        assertThat(exchange.notes()).containsExactly(Note.CONTENT_TYPE_UNEXPECTED);
    }

    @Test
    void b31AStreamWithoutATypeIsReadAndNoted() {
        assertThat(hello(Feed.untyped()).notes()).containsExactly(Note.CONTENT_TYPE_UNEXPECTED);
    }

    @Test
    void b32AWholeAnswerToARequestForAStreamIsReadAndNoted() {
        Exchange exchange = Feed.untyped()
                .header("content-type", "application/json")
                .text(WHOLE)
                .end();
        assertThat(exchange.content()).isEqualTo("Hello");
        assertThat(exchange.outcome()).isEqualTo(COMPLETED);
        assertThat(exchange.notes()).containsExactly(Note.NOT_STREAMED);
        assertThat(exchange.marks().tokenArrivals().size()).isEqualTo(1);
        assertThat(exchange.firstTokenText()).isEqualTo("Hello");
    }

    @Test
    void b33AnErrorInsideAnOkToARequestForAStreamIsAnError() {
        Exchange exchange = Feed.untyped()
                .header("content-type", "application/json")
                .text("{\"error\":{\"message\":\"boom\",\"code\":502}}")
                .end();
        assertThat(exchange.outcome())
                .isInstanceOfSatisfying(
                        Outcome.StreamError.class,
                        outcome -> assertThat(outcome.error())
                                .extracting(GatewayError::code, GatewayError::message)
                                .containsExactly("502", "boom"));
    }

    @Test
    void b34AnHtmlPageIsNoAnswer() {
        Exchange exchange = Feed.stream()
                .text("<!doctype html>\n<html><title>App</title></html>")
                .end();
        assertThat(exchange.outcome()).isInstanceOfSatisfying(Outcome.ProtocolError.class, e -> {
            assertThat(e.violation()).isEqualTo(Violation.HTML);
            assertThat(e.detail()).contains("base URL").contains("<title>App");
        });
    }

    @Test
    void b34AnHtmlPageIsToldUnderAnyType() {
        assertViolation(Feed.body("\n<html>").end(), Violation.HTML);
    }

    @Test
    void b35AnEmptyBodyIsNoAnswer() {
        assertViolation(Feed.stream().end(), Violation.EMPTY);
        assertViolation(Feed.body("  \n").end(), Violation.EMPTY);
        assertViolation(Feed.body("").status(204).end(), Violation.EMPTY);
    }

    @Test
    void b35AStreamWithoutDataIsNoAnswer() {
        assertViolation(Feed.stream().text(": ping\n\n: ping\n\n").end(), Violation.EMPTY);
        assertViolation(Feed.stream().done().end(), Violation.EMPTY);
        assertViolation(Feed.stream().text("event: ping\ndata:\n\n").end(), Violation.EMPTY);
    }

    @Test
    void b35OtherTextIsNoAnswerEither() {
        Exchange exchange =
                Feed.stream().text("upstream connect error\nreset\n").end();
        assertThat(exchange.outcome())
                .isEqualTo(new Outcome.ProtocolError(
                        Violation.NOT_JSON, "the body is neither JSON nor a stream of events"));
    }

    @Test
    void b36TruncatedJsonIsNoAnswer() {
        assertViolation(Feed.body(WHOLE.substring(0, WHOLE.length() - 1)).end(), Violation.NOT_JSON);
    }

    @Test
    void b37ACutBodyKeepsWhatCame() {
        Outcome cut = new Outcome.ConnectionError(Outcome.Phase.BODY, "reset");
        Exchange exchange = Feed.stream().content("Hel").text("data: {\"cho").abort(cut);
        assertThat(exchange.outcome()).isEqualTo(cut);
        assertThat(exchange.content()).isEqualTo("Hel");
    }

    @Test
    void b37ACutAfterTheFinishLosesOnlyTheTail() {
        Outcome cut = new Outcome.ConnectionError(Outcome.Phase.BODY, "reset");
        Exchange exchange = Feed.stream().content("Hello").finish("stop").abort(cut);
        assertThat(exchange.outcome()).isEqualTo(COMPLETED);
        assertThat(exchange.notes()).containsExactly(Note.NO_DONE);
    }

    @Test
    void b38ABodyShorterThanAnnouncedIsCut() {
        Outcome cut = new Outcome.ConnectionError(Outcome.Phase.BODY, "unexpected end");
        assertThat(Feed.body(WHOLE.substring(0, 40)).abort(cut).outcome()).isEqualTo(cut);
        assertThat(Feed.body(WHOLE).abort(cut).outcome()).isEqualTo(COMPLETED);
    }

    @Test
    void b41AnInterimHeadIsNotTheHead() {
        ResponseDecoder decoder = Feed.body("").status(103).decoder();
        decoder.head(200, List.of(), 600);
        decoder.body(ByteBuffer.wrap(WHOLE.getBytes(StandardCharsets.UTF_8)), 700);
        decoder.end(800);
        assertThat(decoder.exchange().outcome()).isEqualTo(COMPLETED);
        assertThat(decoder.exchange().marks().headersNanos()).isEqualTo(600);
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 307, 308})
    void b42ARedirectIsAnErrorThatNamesWhereTo(int status) {
        Exchange exchange = Feed.error(status, "<html>moved</html>")
                .header("Location", "https://user:secret@elsewhere.example/v1?key=secret")
                .end();
        assertThat(exchange.outcome()).isInstanceOfSatisfying(Outcome.ProtocolError.class, e -> {
            assertThat(e.violation()).isEqualTo(Violation.REDIRECT);
            assertThat(e.detail()).startsWith(status + " to elsewhere.example;");
        });
    }

    @Test
    void b42ARedirectToNowhereIsStillExplained() {
        assertThat(Feed.error(302, "").end().outcome())
                .isInstanceOfSatisfying(
                        Outcome.ProtocolError.class,
                        e -> assertThat(e.detail()).contains("to nowhere").contains("base URL"));
    }

    @Test
    void withoutAResponseTheWayItWasAbortedIsTheOutcome() {
        Outcome refused = new Outcome.ConnectionError(Outcome.Phase.CONNECT, "refused");
        ResponseDecoder decoder = ChatDialect.decoder(true, 0, DecoderLimits.DEFAULT, Redactor.none());
        decoder.sent(10);
        decoder.abort(refused, 20);
        assertThat(decoder.exchange().outcome()).isEqualTo(refused);
        assertThat(decoder.exchange().head()).isNull();
        assertThat(decoder.exchange().marks().e2eNanos()).isEqualTo(10);
    }

    private static Exchange hello(Feed feed) {
        Exchange exchange = feed.content("Hello").finish("stop").done().end();
        assertThat(exchange.content()).isEqualTo("Hello");
        assertThat(exchange.outcome()).isEqualTo(COMPLETED);
        return exchange;
    }

    private static void assertViolation(Exchange exchange, Violation violation) {
        assertThat(exchange.outcome())
                .isInstanceOfSatisfying(
                        Outcome.ProtocolError.class,
                        e -> assertThat(e.violation()).isEqualTo(violation));
    }
}
