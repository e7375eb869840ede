package dev.weighbridge.gateway.embeddings;

import dev.weighbridge.gateway.decode.DecoderLimits;
import dev.weighbridge.gateway.decode.HttpDecoder;
import dev.weighbridge.gateway.decode.ResponseDecoder;
import dev.weighbridge.gateway.error.ErrorReader;
import dev.weighbridge.gateway.http.HttpCall;
import dev.weighbridge.gateway.request.Message;
import dev.weighbridge.gateway.request.ModelRequest;
import dev.weighbridge.gateway.request.RequestBody;
import dev.weighbridge.gateway.secret.Redactor;

/**
 * OpenAI's {@code POST /embeddings}: how to ask for the vector of a text and how to read it. The visible text of such an
 * exchange is the vector, as {@link Vector#text()} writes it.
 */
public final class Embeddings {
    private Embeddings() {}

    /**
     * The call that asks for the vector of what the user says last, without a credential. Sampling and length mean nothing
     * to it and are not sent.
     *
     * @throws IllegalArgumentException where the user says nothing
     */
    public static HttpCall call(ModelRequest request) {
        String text = request.messages().stream()
                .filter(Message.User.class::isInstance)
                .map(message -> ((Message.User) message).text())
                .reduce((first, second) -> second)
                .filter(said -> !said.isBlank())
                .orElseThrow(() -> new IllegalArgumentException("there is no text to embed"));
        RequestBody body = new RequestBody()
                .put("model", request.model())
                .put("input", text)
                .put("encoding_format", "float");
        return body.call(
                "/embeddings",
                ModelRequest.whole(request.model(), request.messages(), request.parameters())
                        .with(request.extra()));
    }

    /**
     * A decoder for one response.
     *
     * @param scheduledNanos when the request was due
     */
    public static ResponseDecoder decoder(long scheduledNanos, DecoderLimits limits, Redactor redactor) {
        return new HttpDecoder(
                false, scheduledNanos, new EmbeddingsReader(new ErrorReader(redactor)), limits, redactor);
    }
}
