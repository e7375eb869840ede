package dev.weighbridge.benchmarks.decoder;

import dev.weighbridge.gateway.chat.ChatDialect;
import dev.weighbridge.gateway.decode.DecoderLimits;
import dev.weighbridge.gateway.decode.ResponseDecoder;
import dev.weighbridge.gateway.exchange.Exchange;
import dev.weighbridge.gateway.exchange.Header;
import dev.weighbridge.gateway.secret.Redactor;
import java.nio.ByteBuffer;
import java.util.List;

/** One whole response through the decoder, with everything it always does: marks, bounds, notes, the outcome. */
final class Decoding {
    private static final List<Header> HEADERS = List.of(new Header("Content-Type", "text/event-stream"));

    private Decoding() {}

    /** The exchange of a response that arrives in these pieces; the pieces are left as they were. */
    static Exchange of(List<ByteBuffer> pieces) {
        ResponseDecoder decoder = ChatDialect.decoder(true, 0, DecoderLimits.DEFAULT, Redactor.none());
        long nanos = 0;
        decoder.sent(nanos++);
        decoder.connected(nanos++);
        decoder.head(200, HEADERS, nanos++);
        for (ByteBuffer piece : pieces) {
            decoder.body(piece, nanos++);
            piece.rewind();
        }
        decoder.end(nanos);
        return decoder.exchange();
    }
}
