package dev.weighbridge.gateway.exchange;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * An error as a gateway worded it, whatever its envelope.
 *
 * @param type the error's type; null where not given
 * @param code the error's code as text, also where it was sent as a number; null where not given
 * @param message the message with any credential redacted; never empty
 */
public record GatewayError(@Nullable String type, @Nullable String code, String message) {

    public GatewayError {
        requireNonNull(message, "message is null");
        if (message.isEmpty()) {
            throw new IllegalArgumentException("message is empty; say at least that none was given");
        }
    }
}
