package dev.weighbridge.benchmarks.limitsreal;

import dev.weighbridge.gateway.client.GatewayClient;
import dev.weighbridge.gateway.decode.DecoderLimits;
import dev.weighbridge.gateway.dialect.Dialect;
import dev.weighbridge.gateway.exchange.Exchange;
import dev.weighbridge.gateway.http.Credential;
import dev.weighbridge.gateway.request.Message;
import dev.weighbridge.gateway.request.ModelRequest;
import dev.weighbridge.gateway.request.Parameters;
import dev.weighbridge.gateway.time.NanoClock;
import dev.weighbridge.measurements.limits.probe.ProbeStep.Shape;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Asks a gateway over HTTP.
 *
 * @param client sends; its clock is {@code clock}
 * @param baseUrl where to
 * @param credential proves who asks
 * @param model whom it asks for
 */
record GatewayAsker(GatewayClient client, NanoClock clock, URI baseUrl, Credential credential, String model)
        implements Asker {
    private static final long PROMPT_TOKENS = 1;

    @Override
    public CompletableFuture<Exchange> ask(Shape shape) {
        boolean streamed = shape == Shape.LONG;
        ModelRequest whole = ModelRequest.whole(model, List.of(new Message.User("Hi")), parameters(shape));
        return client.send(
                baseUrl,
                credential,
                Dialect.CHAT.call(streamed ? whole.streamed() : whole),
                Dialect.CHAT.decoder(streamed, clock.nanos(), DecoderLimits.DEFAULT, credential.redactor()));
    }

    @Override
    public long tokens(Shape shape) {
        return PROMPT_TOKENS + answerTokens(shape);
    }

    private static Parameters parameters(Shape shape) {
        return new Parameters(null, answerTokens(shape), null, List.of(), null);
    }

    private static int answerTokens(Shape shape) {
        return shape == Shape.LONG ? 40 : 1;
    }
}
