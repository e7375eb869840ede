package dev.weighbridge.simulations.load;

import dev.weighbridge.gateway.chat.ChatDialect;
import dev.weighbridge.gateway.decode.DecoderLimits;
import dev.weighbridge.gateway.decode.ResponseDecoder;
import dev.weighbridge.gateway.exchange.Exchange;
import dev.weighbridge.gateway.exchange.Header;
import dev.weighbridge.gateway.exchange.Outcome;
import dev.weighbridge.gateway.secret.Redactor;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reads made-up responses of every kind before the first real one. Code that runs for the first time is loaded and
 * interpreted, which takes milliseconds; a first error must not cost that while others are being stamped.
 */
public final class Rehearsal {
    private static final int ROUNDS = 300;
    private static final String STREAM = "text/event-stream";
    private static final String JSON = "application/json";
    private static final String CHUNK =
            "data: {\"id\":\"r\",\"object\":\"chat.completion.chunk\",\"created\":1,\"model\":\"m\",\"choices\":"
                    + "[{\"index\":0,\"delta\":{\"content\":\" word\"},\"finish_reason\":null}]}\n\n";
    private static final String LAST =
            "data: {\"id\":\"r\",\"model\":\"m\",\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}],"
                    + "\"usage\":{\"prompt_tokens\":9,\"completion_tokens\":8,\"total_tokens\":17}}\n\n";
    private static final String ERROR = "{\"error\":{\"message\":\"Rate limit exceeded\",\"code\":429}}";
    private static final List<Response> RESPONSES = List.of(
            new Response(200, STREAM, ": waiting\n\n" + CHUNK.repeat(8) + LAST + "data: [DONE]\n\n"),
            new Response(200, STREAM, CHUNK.repeat(2) + "data: " + ERROR + "\n\n"),
            new Response(200, STREAM, CHUNK),
            new Response(200, STREAM, "data: {\"choices\n\n"),
            new Response(429, JSON, ERROR),
            new Response(500, "text/html", "<html><body>Internal Server Error</body></html>"));

    private Rehearsal() {}

    private record Response(int status, String type, String body) {}

    /** Reads each response many times, both to its end and broken off; gives what was made of them in the last round. */
    public static List<Outcome> perform() {
        for (int round = 1; round < ROUNDS; round++) {
            outcomes();
        }
        return outcomes();
    }

    private static List<Outcome> outcomes() {
        return RESPONSES.stream()
                .flatMap(response -> Stream.of(read(response, false), read(response, true)))
                .map(Exchange::outcome)
                .toList();
    }

    private static Exchange read(Response response, boolean brokenOff) {
        ResponseDecoder decoder = ChatDialect.decoder(true, 0, DecoderLimits.DEFAULT, Redactor.none());
        decoder.sent(0);
        decoder.connected(0);
        decoder.head(response.status(), List.of(new Header("content-type", response.type())), 0);
        decoder.body(ByteBuffer.wrap(response.body().getBytes(StandardCharsets.UTF_8)), 0);
        if (brokenOff) {
            decoder.abort(new Outcome.ConnectionError(Outcome.Phase.BODY, "rehearsed"), 0);
        } else {
            decoder.end(0);
        }
        return decoder.exchange();
    }
}
