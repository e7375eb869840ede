package dev.weighbridge.gateway.responses;

import dev.weighbridge.gateway.decode.DecoderLimits;
import dev.weighbridge.gateway.decode.HttpDecoder;
import dev.weighbridge.gateway.decode.ResponseDecoder;
import dev.weighbridge.gateway.error.ErrorReader;
import dev.weighbridge.gateway.http.HttpCall;
import dev.weighbridge.gateway.request.ModelRequest;
import dev.weighbridge.gateway.secret.Redactor;

/** OpenAI's dialect of {@code POST /responses}, without its stored conversations: how to ask and how to read. */
public final class ResponsesDialect {
    private ResponsesDialect() {}

    /**
     * The call that asks this, without a credential.
     *
     * @throws IllegalArgumentException where the request has stop sequences or a seed, which this dialect lacks
     */
    public static HttpCall call(ModelRequest request) {
        return ResponsesBody.call(request);
    }

    /**
     * A decoder for one response.
     *
     * @param streamed whether a stream was asked for
     * @param scheduledNanos when the request was due
     */
    public static ResponseDecoder decoder(
            boolean streamed, long scheduledNanos, DecoderLimits limits, Redactor redactor) {
        ResponsesReader reader = new ResponsesReader(new ErrorReader(redactor));
        return new HttpDecoder(streamed, scheduledNanos, reader, limits, redactor);
    }
}
