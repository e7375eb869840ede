package dev.weighbridge.gateway.exchange;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * An error as a gateway worded it, whatever its envelope.
 *
 * @param type the error's type; null where not given
 * @param code the error's code as text, also where it was sent as a number; null where not given
 * @param message the message with any credential redacted; never empty
 * @param kind what it means; null in records older than the field
 * @param retry whether sending the request again can help; null in records older than the field
 */
public record GatewayError(
        @Nullable String type,
        @Nullable String code,
        String message,
        @Nullable ErrorKind kind,
        @Nullable Retryable retry) {

    public GatewayError {
        requireNonNull(message, "message is null");
        if (message.isEmpty()) {
            throw new IllegalArgumentException("message is empty; say at least that none was given");
        }
    }

    /** An error of which it is not told what it means. */
    public GatewayError(@Nullable String type, @Nullable String code, String message) {
        this(type, code, message, null, null);
    }
}
