package dev.weighbridge.gateway.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.weighbridge.gateway.decode.DecoderLimits;
import dev.weighbridge.gateway.decode.ResponseDecoder;
import dev.weighbridge.gateway.exchange.Exchange;
import dev.weighbridge.gateway.exchange.Outcome;
import dev.weighbridge.gateway.exchange.Outcome.Violation;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Rows B28, B29 and E31: nothing a gateway sends makes us hold more than we allow. */
class BoundsTest {
    private static final DecoderLimits SMALL = new DecoderLimits(200, 300, 1000, 2);

    @Test
    void b28AnEventOfFiveMegabytesIsRead() {
        String text = "x".repeat(5 << 20);
        Exchange exchange = Feed.stream().content(text).finish("stop").done().end();
        assertThat(exchange.content()).isEqualTo(text);
    }

    @Test
    void b28AnEventAboveTheBoundIsRefusedHoweverItIsSplit() {
        Feed feed = Feed.stream()
                .limits(SMALL)
                .content("Hel")
                .content("x".repeat(200))
                .finish("stop");
        assertTooLarge(feed.whole(), "an event or line exceeds 200 bytes");
        assertTooLarge(feed.byteByByte(), "an event or line exceeds 200 bytes");
        assertThat(feed.whole().content()).isEqualTo("Hel");
    }

    @Test
    void b28AnEventOfManyLinesIsBoundedToo() {
        Feed feed = Feed.stream().limits(SMALL).text("data: [\n" + "data: 1,\n".repeat(100));
        assertTooLarge(feed.whole(), "an event or line exceeds 200 bytes");
    }

    @Test
    void b29AnEndlessLineIsRefusedWhileItComes() {
        ResponseDecoder decoder = Feed.stream().limits(SMALL).decoder();
        int fed = 0;
        while (decoder.wantsMore()) {
            decoder.body(
                    ByteBuffer.wrap("data: xxx".substring(Math.min(fed, 6)).getBytes(StandardCharsets.UTF_8)),
                    1000 + fed);
            fed++;
            assertThat(fed).isLessThan(200);
        }
        decoder.abort(new Outcome.Cancelled("bound"), 9000);
        assertTooLarge(decoder.exchange(), "an event or line exceeds 200 bytes");
    }

    @Test
    void aBodyAboveTheBoundIsRefused() {
        Feed feed = Feed.body("{\"choices\":[{\"message\":{\"content\":\"" + "x".repeat(300) + "\"}}]}")
                .limits(SMALL);
        assertTooLarge(feed.whole(), "the body exceeds 300 bytes");
        assertTooLarge(feed.byteByByte(), "the body exceeds 300 bytes");
    }

    @Test
    void aResponseAboveTheBoundOfAllIsRefusedAtTheSameByteHoweverItIsSplit() {
        Feed feed = Feed.stream().limits(SMALL);
        for (int i = 0; i < 30; i++) {
            feed.content("x");
        }
        assertTooLarge(feed.whole(), "the response exceeds 1000 bytes");
        assertThat(feed.whole().content())
                .isEqualTo(feed.byteByByte().content())
                .hasSizeBetween(10, 29);
    }

    @Test
    void e31AHugeErrorBodyIsCut() {
        ResponseDecoder decoder = Feed.error(500, "").decoder();
        byte[] page = "<html><title>Down</title>".concat("x".repeat(100_000)).getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 20; i++) {
            decoder.body(ByteBuffer.wrap(page), 1000);
        }
        assertThat(decoder.wantsMore()).isFalse();
        decoder.end(9000);
        assertThat(decoder.exchange().outcome())
                .isInstanceOfSatisfying(
                        Outcome.HttpError.class,
                        e -> assertThat(e.error().message()).isEqualTo("Down"));
    }

    @Test
    void e31ALongMessageIsCut() {
        Exchange exchange = Feed.error(500, "x".repeat(10_000)).end();
        assertThat(exchange.outcome())
                .isInstanceOfSatisfying(
                        Outcome.HttpError.class,
                        e -> assertThat(e.error().message()).hasSize(2001).endsWith("x…"));
    }

    @Test
    void aBoundOfNothingIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DecoderLimits(0, 1, 1, 1))
                .withMessageContaining("event 0");
    }

    private static void assertTooLarge(Exchange exchange, String detail) {
        assertThat(exchange.outcome()).isEqualTo(new Outcome.ProtocolError(Violation.TOO_LARGE, detail));
    }

    @Test
    void t05AnAnswerThatIgnoresItsLimitIsReadUpToTheBoundOfAResponse() {
        Feed feed = Feed.stream().limits(new DecoderLimits(200, 200, 1000, 3));
        for (int i = 0; i < 100; i++) {
            feed.content("word");
        }
        Exchange exchange = feed.end();
        assertThat(exchange.outcome())
                .isInstanceOfSatisfying(
                        Outcome.ProtocolError.class,
                        error -> assertThat(error.violation()).isEqualTo(Outcome.Violation.TOO_LARGE));
        assertThat(exchange.content()).startsWith("wordword");
    }
}
