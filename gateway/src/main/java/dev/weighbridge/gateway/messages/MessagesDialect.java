package dev.weighbridge.gateway.messages;

import dev.weighbridge.gateway.decode.DecoderLimits;
import dev.weighbridge.gateway.decode.HttpDecoder;
import dev.weighbridge.gateway.decode.ResponseDecoder;
import dev.weighbridge.gateway.error.ErrorReader;
import dev.weighbridge.gateway.http.HttpCall;
import dev.weighbridge.gateway.request.ModelRequest;
import dev.weighbridge.gateway.secret.Redactor;

/** Anthropic's dialect of {@code POST /messages}: how to ask and how to read the answer. */
public final class MessagesDialect {
    /** The header that names the version of the API; the target's own headers may give another value. */
    public static final String VERSION_HEADER = "anthropic-version";
    /** The version that is asked for: newer ones refuse a temperature. */
    public static final String VERSION = "2023-06-01";

    private MessagesDialect() {}

    /**
     * The call that asks this, without a credential.
     *
     * @throws IllegalArgumentException where the request has no length limit, which this dialect needs, or a seed, which
     *     it lacks
     */
    public static HttpCall call(ModelRequest request) {
        return MessagesBody.call(request);
    }

    /**
     * A decoder for one response.
     *
     * @param streamed whether a stream was asked for
     * @param scheduledNanos when the request was due
     */
    public static ResponseDecoder decoder(
            boolean streamed, long scheduledNanos, DecoderLimits limits, Redactor redactor) {
        MessagesReader reader = new MessagesReader(new ErrorReader(redactor));
        return new HttpDecoder(streamed, scheduledNanos, reader, limits, redactor);
    }
}
