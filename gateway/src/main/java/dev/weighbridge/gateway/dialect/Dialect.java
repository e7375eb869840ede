package dev.weighbridge.gateway.dialect;

import dev.weighbridge.gateway.chat.ChatDialect;
import dev.weighbridge.gateway.decode.DecoderLimits;
import dev.weighbridge.gateway.decode.ResponseDecoder;
import dev.weighbridge.gateway.http.Credential;
import dev.weighbridge.gateway.http.HttpCall;
import dev.weighbridge.gateway.messages.MessagesDialect;
import dev.weighbridge.gateway.request.ModelRequest;
import dev.weighbridge.gateway.responses.ResponsesDialect;
import dev.weighbridge.gateway.secret.Redactor;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A way of asking models over HTTP and of reading what they answer. All of them give the same exchanges. */
public enum Dialect {
    /** OpenAI's {@code POST /chat/completions}. */
    CHAT,
    /** OpenAI's {@code POST /responses}. */
    RESPONSES,
    /** Anthropic's {@code POST /messages}. */
    MESSAGES;

    /**
     * The call that asks this, without a credential; streams ask for an uncompressed body.
     *
     * @throws IllegalArgumentException where the dialect has no way to say a part of it, naming the part
     */
    public HttpCall call(ModelRequest request) {
        return switch (this) {
            case CHAT -> ChatDialect.call(request);
            case RESPONSES -> ResponsesDialect.call(request);
            case MESSAGES -> MessagesDialect.call(request);
        };
    }

    /**
     * A decoder for one response.
     *
     * @param streamed whether a stream was asked for
     * @param scheduledNanos when the request was due
     */
    public ResponseDecoder decoder(boolean streamed, long scheduledNanos, DecoderLimits limits, Redactor redactor) {
        return switch (this) {
            case CHAT -> ChatDialect.decoder(streamed, scheduledNanos, limits, redactor);
            case RESPONSES -> ResponsesDialect.decoder(streamed, scheduledNanos, limits, redactor);
            case MESSAGES -> MessagesDialect.decoder(streamed, scheduledNanos, limits, redactor);
        };
    }

    /** The header in which its own vendor expects the key. */
    public Credential.Style credentialStyle() {
        return this == MESSAGES ? Credential.Style.X_API_KEY : Credential.Style.BEARER;
    }

    /** The spelling in files: lower case. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The dialect of a file's spelling, empty where there is none. */
    public static Optional<Dialect> labelled(String label) {
        return Arrays.stream(values()).filter(d -> d.label().equals(label)).findFirst();
    }
}
