package dev.weighbridge.benchmarks.limitsreal;

import dev.weighbridge.gateway.decode.DecoderLimits;
import dev.weighbridge.gateway.decode.ResponseDecoder;
import dev.weighbridge.gateway.dialect.Dialect;
import dev.weighbridge.gateway.exchange.Exchange;
import dev.weighbridge.gateway.exchange.Outcome;
import dev.weighbridge.gateway.secret.Redactor;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Exchanges as the decoder reads them. */
final class Exchanges {
    static final String ANSWER = "{\"choices\":[{\"index\":0,\"message\":{\"role\":\"assistant\",\"content\":\"a\"},"
            + "\"finish_reason\":\"length\"}]}";
    static final String NGINX_PAGE = "<html>\n<head><title>429 Too Many Requests</title></head>\n</html>\n";

    private Exchanges() {}

    /** A response that took 2 ns to its head and 3 to its end. */
    static Exchange answered(int status, String body, long sentNanos) {
        ResponseDecoder decoder = decoder();
        decoder.sent(sentNanos);
        decoder.head(status, List.of(), sentNanos + 2);
        decoder.body(ByteBuffer.wrap(body.getBytes(StandardCharsets.UTF_8)), sentNanos + 3);
        decoder.end(sentNanos + 3);
        return decoder.exchange();
    }

    static Exchange unanswered(long sentNanos) {
        ResponseDecoder decoder = decoder();
        decoder.sent(sentNanos);
        decoder.abort(new Outcome.ConnectionError(Outcome.Phase.CONNECT, "refused"), sentNanos + 1);
        return decoder.exchange();
    }

    private static ResponseDecoder decoder() {
        return Dialect.CHAT.decoder(false, 0, DecoderLimits.DEFAULT, Redactor.none());
    }
}
