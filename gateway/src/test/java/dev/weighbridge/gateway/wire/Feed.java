package dev.weighbridge.gateway.wire;

import dev.weighbridge.gateway.decode.DecoderLimits;
import dev.weighbridge.gateway.decode.ResponseDecoder;
import dev.weighbridge.gateway.dialect.Dialect;
import dev.weighbridge.gateway.exchange.Exchange;
import dev.weighbridge.gateway.exchange.Header;
import dev.weighbridge.gateway.exchange.Outcome;
import dev.weighbridge.gateway.secret.Redactor;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntSupplier;
import java.util.random.RandomGenerator;

/**
 * A response as a test tells it: head, then pieces of a body. Piece {@code i}, from 0, arrives at {@code 1000 + i}; the
 * request was sent at 100, the head came at 500, the end at 9000.
 */
final class Feed {
    static final long SENT = 100;
    static final long HEAD = 500;
    static final long FIRST = 1000;
    static final long END = 9000;

    private final boolean streamed;
    private Dialect dialect = Dialect.CHAT;
    private final List<Header> headers = new ArrayList<>();
    private final List<byte[]> pieces = new ArrayList<>();
    private int status = 200;
    private DecoderLimits limits = DecoderLimits.DEFAULT;
    private Redactor redactor = Redactor.none();

    private Feed(boolean streamed) {
        this.streamed = streamed;
    }

    /** The answer to a request for a stream. */
    static Feed stream() {
        return new Feed(true).header("Content-Type", "text/event-stream");
    }

    /** The answer, without a content type, to a request for a stream. */
    static Feed untyped() {
        return new Feed(true);
    }

    /** The answer to a request for a whole body. */
    static Feed body(String text) {
        return new Feed(false).header("Content-Type", "application/json").text(text);
    }

    /** A refusal with this status. */
    static Feed error(int status, String text) {
        return body(text).status(status);
    }

    /** The answer to a request of another dialect. */
    Feed in(Dialect given) {
        dialect = given;
        return this;
    }

    Feed status(int given) {
        status = given;
        return this;
    }

    Feed header(String name, String value) {
        headers.add(new Header(name, value));
        return this;
    }

    Feed limits(DecoderLimits given) {
        limits = given;
        return this;
    }

    Feed redactor(Redactor given) {
        redactor = given;
        return this;
    }

    Feed bytes(byte... piece) {
        pieces.add(piece);
        return this;
    }

    Feed text(String piece) {
        return bytes(piece.getBytes(StandardCharsets.UTF_8));
    }

    /** An event with this data. */
    Feed data(String data) {
        return text("data: " + data + "\n\n");
    }

    /** An event with this name and data, in which single quotes stand for double ones. */
    Feed event(String name, String data) {
        return text("event: " + name + "\ndata: " + data.replace('\'', '"') + "\n\n");
    }

    /** An event of this data under the name of its type, as both vendors send it. */
    Feed typed(String type, String rest) {
        return event(type, "{'type':'" + type + "'" + (rest.isEmpty() ? "" : "," + rest) + "}");
    }

    /** A chunk whose choice 0 has this delta. */
    Feed delta(String delta) {
        return data("{\"choices\":[{\"index\":0,\"delta\":" + delta + "}]}");
    }

    /** A chunk of visible text, which must need no escape. */
    Feed content(String text) {
        return delta("{\"content\":\"" + text + "\"}");
    }

    Feed finish(String reason) {
        return data("{\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"" + reason + "\"}]}");
    }

    Feed done() {
        return data("[DONE]");
    }

    /** The body as one piece. */
    byte[] joined() {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        pieces.forEach(joined::writeBytes);
        return joined.toByteArray();
    }

    /** The exchange when the body arrives in the pieces told and ends well. */
    Exchange end() {
        return end(decoder(), pieces);
    }

    /** The exchange when the pieces arrive and then this happens. */
    Exchange abort(Outcome how) {
        ResponseDecoder decoder = decoder();
        feed(decoder, pieces);
        decoder.abort(how, END);
        return decoder.exchange();
    }

    /** The exchange when the whole body arrives at once. */
    Exchange whole() {
        return end(decoder(), List.of(joined()));
    }

    /** The exchange when each byte arrives by itself. */
    Exchange byteByByte() {
        return inParts(() -> 1);
    }

    /** The exchange when the body arrives in parts of random sizes. */
    Exchange split(RandomGenerator random) {
        int largest = random.nextInt(1, 40);
        return inParts(() -> random.nextInt(1, largest + 1));
    }

    /** A decoder that was sent and told the head, for tests that go on by themselves. */
    ResponseDecoder decoder() {
        ResponseDecoder decoder = dialect.decoder(streamed, SENT, limits, redactor);
        decoder.sent(SENT);
        decoder.head(status, headers, HEAD);
        return decoder;
    }

    private Exchange inParts(IntSupplier sizes) {
        byte[] all = joined();
        List<byte[]> parts = new ArrayList<>();
        for (int at = 0; at < all.length; ) {
            int to = Math.min(all.length, at + sizes.getAsInt());
            parts.add(Arrays.copyOfRange(all, at, to));
            at = to;
        }
        return end(decoder(), parts);
    }

    private static Exchange end(ResponseDecoder decoder, List<byte[]> parts) {
        feed(decoder, parts);
        decoder.end(END);
        return decoder.exchange();
    }

    private static void feed(ResponseDecoder decoder, List<byte[]> parts) {
        long nanos = FIRST;
        for (byte[] part : parts) {
            decoder.body(ByteBuffer.wrap(part), nanos++);
        }
    }
}
