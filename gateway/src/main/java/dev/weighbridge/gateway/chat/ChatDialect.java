package dev.weighbridge.gateway.chat;

import dev.weighbridge.gateway.decode.DecoderLimits;
import dev.weighbridge.gateway.decode.HttpDecoder;
import dev.weighbridge.gateway.decode.ResponseDecoder;
import dev.weighbridge.gateway.http.HttpCall;
import dev.weighbridge.gateway.request.ModelRequest;
import dev.weighbridge.gateway.secret.Redactor;

/** The OpenAI-compatible dialect of {@code POST /chat/completions}: how to ask and how to read the answer. */
public final class ChatDialect {
    private ChatDialect() {}

    /** The call that asks this, without a credential; streams ask for an uncompressed body. */
    public static HttpCall call(ModelRequest request) {
        return ChatBody.call(request);
    }

    /**
     * A decoder for one response.
     *
     * @param streamed whether a stream was asked for
     * @param scheduledNanos when the request was due
     */
    public static ResponseDecoder decoder(
            boolean streamed, long scheduledNanos, DecoderLimits limits, Redactor redactor) {
        return new HttpDecoder(streamed, scheduledNanos, new ChatReader(redactor), limits, redactor);
    }
}
