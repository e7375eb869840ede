package dev.weighbridge.gateway.exchange;

import static java.util.Objects.requireNonNull;

/**
 * Whether the same request can succeed when it is sent again within minutes.
 *
 * @param retryable whether it can
 * @param because the reason, in words that fit after "because"
 */
public record Retryable(boolean retryable, String because) {

    public Retryable {
        requireNonNull(because, "because is null");
    }
}
