package dev.weighbridge.gateway.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.gateway.decode.DecoderLimits;
import dev.weighbridge.gateway.dialect.Dialect;
import dev.weighbridge.gateway.exchange.Arrivals;
import dev.weighbridge.gateway.exchange.Exchange;
import dev.weighbridge.gateway.exchange.Marks;
import dev.weighbridge.gateway.testing.Seeded;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** However the bytes of a response are split, the same exchange comes out, marks aside. */
class AnySplitTest {
    private static final Path STREAMS = Path.of("src/test/resources/streams");
    private static final Marks NO_MARKS = new Marks(0, 0, null, null, null, null, null, null, 0, Arrivals.none());

    static List<Path> streams() throws IOException {
        try (Stream<Path> files = Files.walk(STREAMS)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** A response in the dialect after which the file's folder is called. */
    private static Feed feed(Path file) {
        Dialect dialect = Dialect.labelled(file.getName(file.getNameCount() - 2).toString())
                .orElseThrow();
        return Feed.stream().in(dialect);
    }

    @ParameterizedTest
    @MethodSource("streams")
    void aStreamIsTheSameHoweverItIsSplit(Path file) {
        assertSame(feed(file).bytes(read(file)));
    }

    @ParameterizedTest
    @MethodSource("streams")
    void aStreamWithOtherLineEndsIsTheSameHoweverItIsSplit(Path file) {
        Exchange plain = withoutMarks(feed(file).bytes(read(file)).whole());
        for (String end : new String[] {"\r\n", "\r"}) {
            Feed feed = feed(file).text(text(file).replace("\n", end));
            assertSame(feed);
            assertThat(feed.whole().choices()).isEqualTo(plain.choices());
            assertThat(feed.whole().outcome()).isEqualTo(plain.outcome());
        }
    }

    @ParameterizedTest
    @MethodSource("streams")
    void aStreamThatIsCutAnywhereIsTheSameHoweverItIsSplit(Path file) {
        byte[] bytes = read(file);
        Seeded.check(100, random -> {
            byte[] cut = Arrays.copyOf(bytes, random.nextInt(bytes.length));
            Feed feed = feed(file).bytes(cut);
            assertThat(withoutMarks(feed.split(random))).isEqualTo(withoutMarks(feed.whole()));
        });
    }

    @ParameterizedTest
    @EnumSource
    void aStreamOfOddPartsIsTheSameHoweverItIsSplit(Dialect dialect) {
        DecoderLimits small = new DecoderLimits(64, 128, 400, 3);
        Seeded.check(500, random -> {
            Feed feed = Feed.stream().in(dialect).limits(small).text(noise(random));
            assertThat(withoutMarks(feed.split(random))).isEqualTo(withoutMarks(feed.whole()));
            assertThat(withoutMarks(feed.byteByByte())).isEqualTo(withoutMarks(feed.whole()));
        });
    }

    @Test
    void whatFollowsAStreamThatWasGivenUpIsTheSameHoweverItIsSplit() {
        DecoderLimits small = new DecoderLimits(64, 128, 4000, 1);
        for (String rest : List.of(": late\n\n", "data: " + "y".repeat(100) + "\n\n", "data: [DONE]\n\n")) {
            assertSame(
                    Feed.stream().limits(small).data("x").data("x").text(rest).text("data: [DO"));
        }
    }

    @Test
    void whatFollowsTheEndOfAStreamIsTheSameHoweverItIsSplit() {
        DecoderLimits small = new DecoderLimits(64, 128, 80 << 10, 1);
        String padding = ": padding\n".repeat(8_000);
        for (String rest : List.of("data: " + "y".repeat(100) + "\n\n", "data: late\n\n", ": late\n\n")) {
            for (String tail : List.of(rest, padding + rest, rest + padding)) {
                assertSame(Feed.stream().limits(small).text("data: {}\n\ndata: [DONE]\n\n" + tail));
            }
        }
    }

    @Test
    void aDamagedEncodingIsTheSameHoweverItIsSplit() {
        for (int status : new int[] {200, 429}) {
            Seeded.check(100, random -> {
                byte[] bytes = gzip("data: {\"choices\":[]}\n\n".repeat(50) + "try again in 8s");
                bytes[10 + random.nextInt(bytes.length - 10)] ^= (byte) (1 + random.nextInt(255));
                assertSame(Feed.stream()
                        .status(status)
                        .header("Content-Encoding", "gzip")
                        .bytes(bytes));
            });
        }
    }

    private static byte[] gzip(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String noise(RandomGenerator random) {
        List<String> parts = List.of(
                "data:",
                "data: ",
                "event: error",
                ": ",
                "\n",
                "\r",
                "\r\n",
                "\n\n",
                "{\"choices\":[{\"delta\":{\"content\":\"안\"}}]}",
                "{\"choices\":[{\"finish_reason\":\"stop\"}]}",
                "{\"error\":\"boom\"}",
                "{\"type\":\"message_stop\"}",
                "{\"type\":\"response.done\"}",
                "{\"content\":[]}",
                "event: ping",
                "[DONE]",
                "null",
                "x",
                "\uFEFF",
                " ",
                "{",
                "<");
        StringBuilder noise = new StringBuilder();
        for (int i = random.nextInt(40); i >= 0; i--) {
            noise.append(parts.get(random.nextInt(parts.size())));
        }
        return noise.toString();
    }

    private static void assertSame(Feed feed) {
        Exchange whole = withoutMarks(feed.whole());
        assertThat(withoutMarks(feed.byteByByte())).isEqualTo(whole);
        Seeded.check(30, random -> assertThat(withoutMarks(feed.split(random))).isEqualTo(whole));
    }

    private static Exchange withoutMarks(Exchange exchange) {
        return new Exchange(
                NO_MARKS,
                exchange.head(),
                exchange.outcome(),
                exchange.choices(),
                exchange.firstTokenText(),
                exchange.usage(),
                exchange.identity(),
                exchange.wire(),
                exchange.notes(),
                exchange.rateLimits());
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
