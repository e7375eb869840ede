package dev.weighbridge.gateway.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.gateway.exchange.Exchange;
import dev.weighbridge.gateway.exchange.Finish.Reason;
import dev.weighbridge.gateway.exchange.Note;
import dev.weighbridge.gateway.exchange.Outcome;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Rows B06 to B11: text that is exact whatever the split, marks and white space before it. */
class TextBytesTest {
    private static final String WHOLE = "{\"choices\":[{\"message\":{\"content\":\"안녕\"},\"finish_reason\":\"stop\"}]}";

    @Test
    void b06SplitCharactersAreWholeAgain() {
        Feed feed = Feed.stream().content("안녕 🔧").content("하세요").finish("stop").done();
        assertThat(feed.byteByByte().content()).isEqualTo("안녕 🔧하세요");
        assertThat(feed.byteByByte().notes()).isEmpty();
    }

    @Test
    void b07HalvesOfASurrogatePairInTwoDeltasAreOneCharacter() {
        Exchange exchange = Feed.stream()
                .content("a\\ud83d")
                .content("\\udd27b")
                .finish("stop")
                .done()
                .end();
        assertThat(exchange.content()).isEqualTo("a🔧b");
        assertThat(exchange.firstTokenText()).isEqualTo("a\uFFFD");
    }

    @Test
    void b07HalfASurrogatePairWithoutItsOtherHalfIsReplaced() {
        Exchange exchange = Feed.stream()
                .content("a\\ud83d")
                .content("b")
                .finish("stop")
                .done()
                .end();
        assertThat(exchange.content()).isEqualTo("a\uFFFDb");
    }

    @Test
    void b08BytesThatAreNotUtf8AreReplacedAndNoted() {
        Feed feed = Feed.stream()
                .text("data: {\"choices\":[{\"delta\":{\"content\":\"a")
                .bytes((byte) 0xFF, (byte) 0xC3)
                .text("b\"}}]}\n\n")
                .finish("stop")
                .done();
        Exchange exchange = feed.end();
        assertThat(exchange.content()).isEqualTo("a\uFFFD\uFFFDb");
        assertThat(exchange.outcome()).isEqualTo(new Outcome.Completed(Reason.STOP));
        assertThat(exchange.notes()).containsExactly(Note.INVALID_UTF8);
        assertThat(feed.byteByByte().content()).isEqualTo(exchange.content());
    }

    @Test
    void b08InvalidBytesInAWholeBodyAreReplacedToo() {
        Exchange exchange = Feed.body("{\"choices\":[{\"finish_reason\":\"stop\",\"message\":{\"content\":\"")
                .bytes((byte) 0x80)
                .text("\"}}]}")
                .end();
        assertThat(exchange.content()).isEqualTo("\uFFFD");
        assertThat(exchange.notes()).containsExactly(Note.INVALID_UTF8);
    }

    @Test
    void b09AByteOrderMarkBeforeAStreamIsStripped() {
        Feed feed = Feed.stream().text("\uFEFF").content("Hello").finish("stop").done();
        assertThat(feed.whole().content()).isEqualTo("Hello");
        assertThat(feed.byteByByte().content()).isEqualTo("Hello");
        assertThat(feed.byteByByte().notes()).isEmpty();
    }

    @Test
    void b10AByteOrderMarkBeforeABodyIsStripped() {
        Feed feed = Feed.body("\uFEFF" + WHOLE);
        assertThat(feed.whole().content()).isEqualTo("안녕");
        assertThat(feed.byteByByte().content()).isEqualTo("안녕");
    }

    @Test
    void b11BlankLinesBeforeABodyKeepTheConnectionWarmAndMeanNothing() {
        Exchange exchange = Feed.body("\n\n   \n").text(" \t\r\n").text(WHOLE).end();
        assertThat(exchange.content()).isEqualTo("안녕");
        assertThat(exchange.notes()).isEmpty();
        assertThat(exchange.marks().firstTokenNanos()).isEqualTo(Feed.FIRST + 2);
    }

    @Test
    void aByteOrderMarkWithinTheTextIsText() {
        Exchange exchange =
                Feed.stream().content("a\uFEFFb").finish("stop").done().end();
        assertThat(exchange.content().getBytes(StandardCharsets.UTF_8)).hasSize(5);
    }
}
