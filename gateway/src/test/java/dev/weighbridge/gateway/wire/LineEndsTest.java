package dev.weighbridge.gateway.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.gateway.exchange.Exchange;
import dev.weighbridge.gateway.exchange.Finish.Reason;
import dev.weighbridge.gateway.exchange.Note;
import dev.weighbridge.gateway.exchange.Outcome;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Rows B01 to B05, B12 to B14 and B16 to B18: lines, their ends, their fields. */
class LineEndsTest {
    private static final Feed HELLO =
            Feed.stream().content("Hel").content("lo").finish("stop").done();

    @Test
    void b01CarriageReturnLineFeedEndsALine() {
        assertHello(withLineEnds("\r\n").end());
    }

    @Test
    void b02CarriageReturnAloneEndsALine() {
        assertHello(withLineEnds("\r").end());
    }

    @Test
    void b03LineEndsMayBeMixed() {
        Feed mixed = Feed.stream()
                .text("data: {\"choices\":[{\"delta\":{\"content\":\"Hel\"}}]}\r\n\n")
                .text("data: {\"choices\":[{\"delta\":{\"content\":\"lo\"}}]}\r\r")
                .text("data: {\"choices\":[{\"finish_reason\":\"stop\"}]}\n\r\n")
                .text("data: [DONE]\r\n\r");
        assertHello(mixed.end());
        assertHello(mixed.byteByByte());
    }

    @Test
    void b04OneByteAtATimeIsTheSameText() {
        assertHello(HELLO.byteByByte());
    }

    @Test
    void b05SplitCrLfIsOneLineEnd() {
        Exchange exchange = Feed.stream()
                .text("data: {\"choices\":[{\"delta\":\r")
                .text("\ndata: {\"content\":\"Hello\"},\"finish_reason\":\"stop\"}]}\r")
                .text("\n\r")
                .text("\ndata: [DONE]\r")
                .text("\n\r\n")
                .end();
        assertHello(exchange);
        assertThat(exchange.wire().dataEvents()).isEqualTo(1);
    }

    @Test
    void b12TheSpaceAfterTheColonMayBeMissing() {
        assertHello(replacing("data: ", "data:").end());
    }

    @Test
    void b13ASecondSpaceIsWhiteSpaceOfTheJson() {
        assertHello(replacing("data: ", "data:  ").end());
    }

    @Test
    void b14JsonMaySpanSeveralDataLines() {
        Feed feed = Feed.stream()
                .text(
                        "data: {\"choices\":\ndata: [{\"delta\":{\"content\":\"Hello\"},\ndata: \"finish_reason\":\"stop\"}]}\n\n")
                .done();
        assertHello(feed.end());
        assertHello(feed.byteByByte());
    }

    @Test
    void b16CommentsAreCountedAndStopNoClock() {
        Exchange exchange = Feed.stream()
                .text(": OPENROUTER PROCESSING\n\n")
                .text(":\n\n: keep-alive\n\n")
                .content("Hello")
                .finish("stop")
                .done()
                .end();
        assertHello(exchange);
        assertThat(exchange.wire().comments()).isEqualTo(3);
        assertThat(exchange.marks().firstEventNanos()).isEqualTo(Feed.FIRST + 2);
        assertThat(exchange.marks().firstTokenNanos()).isEqualTo(Feed.FIRST + 2);
    }

    @Test
    void b17OtherFieldsAreIgnored() {
        assertHello(replacing("data: ", "id: 7\nretry: 3000\nx-odd: 1\nnocolon\ndata: ")
                .end());
    }

    @Test
    void b18AnEventNameOnEachIsIgnored() {
        assertHello(replacing("data: ", "event: message\ndata: ").end());
    }

    private static void assertHello(Exchange exchange) {
        assertThat(exchange.content()).isEqualTo("Hello");
        assertThat(exchange.outcome()).isEqualTo(new Outcome.Completed(Reason.STOP));
        assertThat(exchange.wire().sawDone()).isTrue();
        assertThat(exchange.notes()).isEqualTo(Set.<Note>of());
    }

    private static Feed withLineEnds(String end) {
        return replacing("\n", end);
    }

    private static Feed replacing(String what, String by) {
        String text = new String(HELLO.joined(), java.nio.charset.StandardCharsets.UTF_8);
        return Feed.stream().text(text.replace(what, by));
    }
}
