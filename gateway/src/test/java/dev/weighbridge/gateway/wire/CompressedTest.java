package dev.weighbridge.gateway.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.gateway.decode.DecoderLimits;
import dev.weighbridge.gateway.exchange.Exchange;
import dev.weighbridge.gateway.exchange.Note;
import dev.weighbridge.gateway.exchange.Outcome;
import dev.weighbridge.gateway.exchange.Outcome.Violation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** Row B30: bodies that are compressed although nobody asked. */
class CompressedTest {
    private static final byte[] PLAIN =
            Feed.stream().content("Hello").finish("stop").done().joined();

    private interface Compression {
        OutputStream over(OutputStream out) throws IOException;
    }

    @Test
    void b30GzipIsUndoneWhereverItsBytesAreSplit() {
        byte[] gzip = compressed(PLAIN, GZIPOutputStream::new);
        for (int at = 0; at <= gzip.length; at++) {
            Exchange exchange = Feed.stream()
                    .header("Content-Encoding", "gzip")
                    .bytes(Arrays.copyOfRange(gzip, 0, at))
                    .bytes(Arrays.copyOfRange(gzip, at, gzip.length))
                    .end();
            assertThat(exchange.content()).as("split at %d", at).isEqualTo("Hello");
            assertThat(exchange.notes()).containsExactly(Note.COMPRESSED);
        }
    }

    @Test
    void b30GzipHeadersMayHaveEveryOptionalField() {
        byte[] gzip = compressed(PLAIN, GZIPOutputStream::new);
        ByteArrayOutputStream full = new ByteArrayOutputStream();
        full.writeBytes(new byte[] {0x1f, (byte) 0x8b, 8, 2 | 4 | 8 | 16, 0, 0, 0, 0, 0, 3});
        full.writeBytes(new byte[] {3, 0, 'e', 'x', 't', 'n', 'a', 'm', 'e', 0, 'n', 'o', 't', 'e', 0});
        CRC32 crc = new CRC32();
        crc.update(full.toByteArray());
        full.write((int) crc.getValue());
        full.write((int) (crc.getValue() >> 8));
        full.write(gzip, 10, gzip.length - 10);
        Feed feed = Feed.stream().header("Content-Encoding", "x-gzip").bytes(full.toByteArray());
        assertThat(feed.byteByByte().content()).isEqualTo("Hello");
        assertThat(feed.whole().content()).isEqualTo("Hello");
    }

    @Test
    void b30DeflateIsUndoneWithAndWithoutItsWrapper() {
        Deflater raw = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        for (byte[] deflate : new byte[][] {
            compressed(PLAIN, DeflaterOutputStream::new), compressed(PLAIN, out -> new DeflaterOutputStream(out, raw))
        }) {
            Feed feed = Feed.stream().header("Content-Encoding", "Deflate").bytes(deflate);
            assertThat(feed.byteByByte().content()).isEqualTo("Hello");
        }
        raw.end();
    }

    @Test
    void b30TextThatShrinksALotIsReadToItsEnd() {
        Feed plain = Feed.stream().content("x".repeat(1 << 20)).finish("stop").done();
        byte[] gzip = compressed(plain.joined(), GZIPOutputStream::new);
        Exchange exchange =
                Feed.stream().header("Content-Encoding", "gzip").bytes(gzip).end();
        assertThat(exchange.content()).hasSize(1 << 20);
        assertThat(exchange.wire().bytes()).isEqualTo(gzip.length).isLessThan(10_000);
    }

    @Test
    void b30NothingIsLeftInTheDecompressorAtTheEnd() {
        Deflater raw = new Deflater(Deflater.BEST_COMPRESSION, true);
        Feed plain = Feed.stream();
        for (int events = 1; events <= 400; events++) {
            plain.content("ab");
            raw.reset();
            byte[] deflate = compressed(plain.joined(), out -> new DeflaterOutputStream(out, raw));
            Exchange exchange = Feed.stream()
                    .header("Content-Encoding", "deflate")
                    .bytes(deflate)
                    .end();
            assertThat(exchange.wire().dataEvents()).isEqualTo(events);
        }
        raw.end();
    }

    @Test
    void b30ABombIsBoundedByWhatItWouldBecome() {
        byte[] bomb = compressed(new byte[10 << 20], GZIPOutputStream::new);
        Exchange exchange = Feed.stream()
                .limits(new DecoderLimits(1 << 20, 1 << 20, 2 << 20, 0))
                .header("Content-Encoding", "gzip")
                .bytes(bomb)
                .end();
        assertViolation(exchange, Violation.TOO_LARGE);
    }

    @Test
    void b30BytesThatAreNotWhatTheHeaderNamesAreRefused() {
        assertViolation(
                Feed.stream().header("Content-Encoding", "gzip").bytes(PLAIN).end(), Violation.ENCODING);
        assertViolation(
                Feed.stream().header("Content-Encoding", "br").bytes(PLAIN).end(), Violation.ENCODING);
    }

    @Test
    void b30IdentityIsNoEncoding() {
        Exchange exchange = Feed.stream()
                .header("Content-Encoding", "identity")
                .bytes(PLAIN)
                .end();
        assertThat(exchange.content()).isEqualTo("Hello");
        assertThat(exchange.notes()).isEmpty();
    }

    @Test
    void anErrorStatusHoldsEvenWhereItsBodyCannotBeRead() {
        Exchange exchange =
                Feed.error(429, "\u001b\u0003").header("Content-Encoding", "br").end();
        assertThat(exchange.outcome())
                .isInstanceOfSatisfying(
                        Outcome.RateLimited.class,
                        e -> assertThat(e.error().message()).contains("content-encoding br"));
    }

    @Test
    void aCompressedErrorIsRead() {
        byte[] gzip = compressed("{\"error\":\"boom\"}".getBytes(StandardCharsets.UTF_8), GZIPOutputStream::new);
        Exchange exchange = Feed.error(500, "")
                .header("Content-Encoding", "gzip")
                .bytes(gzip)
                .end();
        assertThat(exchange.outcome())
                .isInstanceOfSatisfying(
                        Outcome.HttpError.class,
                        e -> assertThat(e.error().message()).isEqualTo("boom"));
    }

    private static byte[] compressed(byte[] plain, Compression compression) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream compressing = compression.over(out)) {
            compressing.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void assertViolation(Exchange exchange, Violation violation) {
        assertThat(exchange.outcome())
                .isInstanceOfSatisfying(
                        Outcome.ProtocolError.class,
                        e -> assertThat(e.violation()).isEqualTo(violation));
    }
}
