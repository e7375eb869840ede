package dev.weighbridge.gateway.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.weighbridge.gateway.chat.ChatDialect;
import dev.weighbridge.gateway.exchange.Exchange;
import dev.weighbridge.gateway.exchange.Header;
import dev.weighbridge.gateway.exchange.Marks;
import dev.weighbridge.gateway.exchange.Note;
import dev.weighbridge.gateway.exchange.Outcome;
import dev.weighbridge.gateway.secret.Redactor;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The order of calls on a {@link ResponseDecoder}, and the marks they leave. */
class LifecycleTest {
    private static final List<Header> SSE = List.of(new Header("content-type", "text/event-stream"));
    private static final String ROLE =
            "data: {\"choices\":[{\"delta\":{\"role\":\"assistant\",\"content\":\"\"}}]}\n\n";
    private static final String THOUGHT = "data: {\"choices\":[{\"delta\":{\"reasoning\":\"hm\"}}]}\n\n";
    private static final String WORD = "data: {\"choices\":[{\"delta\":{\"content\":\"a\"}}]}\n\n";
    private static final String FINISH = "data: {\"choices\":[{\"finish_reason\":\"stop\"}]}\n\n";

    private final ResponseDecoder decoder = ChatDialect.decoder(true, 5, DecoderLimits.DEFAULT, Redactor.none());

    @Test
    void everyMomentIsMarkedWhenItCame() {
        decoder.sent(10);
        decoder.connected(20);
        decoder.head(200, SSE, 30);
        body(": ping\n\n", 40);
        body(ROLE, 50);
        body(THOUGHT, 60);
        body(WORD + WORD, 70);
        body(FINISH, 80);
        body("data: [DONE]\n\n", 90);
        decoder.end(100);
        Marks marks = decoder.exchange().marks();
        assertThat(marks.scheduledNanos()).isEqualTo(5);
        assertThat(marks.sentNanos()).isEqualTo(10);
        assertThat(marks.connectedNanos()).isEqualTo(20);
        assertThat(marks.headersNanos()).isEqualTo(30);
        assertThat(marks.firstEventNanos()).isEqualTo(50);
        assertThat(marks.firstTokenNanos()).isEqualTo(60);
        assertThat(marks.firstVisibleNanos()).isEqualTo(70);
        assertThat(marks.lastTokenNanos()).isEqualTo(70);
        assertThat(marks.endNanos()).isEqualTo(100);
        assertThat(marks.tokenArrivals().toArray()).containsExactly(60, 70, 70);
    }

    @Test
    void t17TheFirstTokenIsTheFirstEventThatSaysSomething() {
        decoder.sent(10);
        decoder.head(200, SSE, 30);
        body(ROLE, 50);
        body("data: {\"choices\":[{\"delta\":{\"role\":\"assistant\",\"content\":\"\"}}]}\n\n", 60);
        body(WORD, 70);
        decoder.end(100);
        Marks marks = decoder.exchange().marks();
        assertThat(marks.firstEventNanos()).isEqualTo(50);
        assertThat(marks.ttftNanos()).hasValue(60);
    }

    @Test
    void t21MarksAreTheCallersOwnWhateverAWallClockShows() {
        long before = Long.MIN_VALUE / 2;
        decoder.sent(before);
        decoder.head(200, List.of(new Header("Date", "Thu, 01 Jan 1970 00:00:00 GMT")), before + 10);
        body(WORD, before + 20);
        decoder.end(before + 30);
        Marks marks = decoder.exchange().marks();
        assertThat(marks.ttftNanos()).hasValue(20);
        assertThat(marks.e2eNanos()).isEqualTo(30);
    }

    @Test
    void t22TimeFromWhenARequestWasDueCountsTheWaitBeforeItWasSent() {
        decoder.sent(1_000);
        decoder.head(200, SSE, 1_010);
        body(WORD, 1_020);
        decoder.end(1_030);
        Marks marks = decoder.exchange().marks();
        assertThat(marks.ttftNanos()).hasValue(20);
        assertThat(marks.ttftFromScheduledNanos()).hasValue(1_015);
        assertThat(marks.scheduleDelayNanos()).isEqualTo(995);
    }

    @Test
    void aRequestThatWasSentTwiceCountsFromTheFirstTimeAndIsNoted() {
        decoder.sent(10);
        decoder.sent(15);
        decoder.abort(new Outcome.Cancelled("test"), 20);
        Exchange exchange = decoder.exchange();
        assertThat(exchange.marks().sentNanos()).isEqualTo(10);
        assertThat(exchange.wire().sends()).isEqualTo(2);
        assertThat(exchange.notes()).containsExactly(Note.RESENT);
    }

    @Test
    void commentsAreNoDataForTheIdleTimer() {
        decoder.sent(10);
        assertThat(decoder.lastDataNanos()).isEqualTo(10);
        decoder.head(200, SSE, 30);
        body(": ping\n\n", 40);
        assertThat(decoder.lastDataNanos()).isEqualTo(30);
        body(WORD, 50);
        assertThat(decoder.lastDataNanos()).isEqualTo(50);
    }

    @Test
    void nothingCountsAfterTheEnd() {
        decoder.sent(10);
        decoder.head(200, SSE, 30);
        body(WORD + FINISH + "data: [DONE]\n\n", 40);
        assertThat(decoder.sawEnd()).isTrue();
        decoder.end(50);
        Exchange exchange = decoder.exchange();
        body(WORD, 60);
        decoder.abort(new Outcome.Censored(), 70);
        decoder.end(80);
        assertThat(decoder.exchange()).isSameAs(exchange);
        assertThat(decoder.wantsMore()).isFalse();
    }

    @Test
    void thereIsNoExchangeBeforeTheEnd() {
        decoder.sent(10);
        assertThatIllegalStateException().isThrownBy(decoder::exchange).withMessageContaining("end or abort");
    }

    @Test
    void anyKindOfBufferIsReadAndConsumed() {
        decoder.sent(10);
        decoder.head(200, SSE, 30);
        byte[] bytes = (WORD + FINISH).getBytes(StandardCharsets.UTF_8);
        ByteBuffer direct = ByteBuffer.allocateDirect(bytes.length).put(bytes).flip();
        ByteBuffer readOnly = ByteBuffer.wrap(bytes).asReadOnlyBuffer();
        ByteBuffer slice = ByteBuffer.wrap(("xx" + WORD).getBytes(StandardCharsets.UTF_8), 2, WORD.length())
                .slice();
        for (ByteBuffer buffer : List.of(direct, readOnly, slice)) {
            decoder.body(buffer, 40);
            assertThat(buffer.remaining()).isZero();
        }
        decoder.end(50);
        assertThat(decoder.exchange().content()).isEqualTo("aaa");
    }

    private void body(String text, long nanos) {
        decoder.body(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), nanos);
    }
}
