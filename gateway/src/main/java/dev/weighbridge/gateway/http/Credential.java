package dev.weighbridge.gateway.http;

import static java.util.Objects.requireNonNull;

import dev.weighbridge.gateway.exchange.Header;
import dev.weighbridge.gateway.secret.Redactor;
import java.util.List;

/** How a request proves who sends it. Its text form never holds the key. Immutable. */
public final class Credential {
    private static final Credential NONE = new Credential(Style.NONE, "");

    private final Style style;
    private final String key;

    /** The header a key travels in. */
    public enum Style {
        /** No key is sent. */
        NONE,
        /** {@code Authorization: Bearer KEY} (RFC 6750, section 2.1). */
        BEARER,
        /** {@code x-api-key: KEY}, as Anthropic's API. */
        X_API_KEY,
        /** {@code Authorization: KEY}, which gateways should refuse. */
        BARE
    }

    private Credential(Style style, String key) {
        this.style = style;
        this.key = requireNonNull(key, "key is null");
    }

    /** No credential. */
    public static Credential none() {
        return NONE;
    }

    /** A key in the header of this style. */
    public static Credential of(Style style, String key) {
        return style == Style.NONE ? NONE : new Credential(style, key);
    }

    /** The header to send, or none. */
    public List<Header> headers() {
        return switch (style) {
            case NONE -> List.of();
            case BEARER -> List.of(new Header("Authorization", "Bearer " + key));
            case X_API_KEY -> List.of(new Header("x-api-key", key));
            case BARE -> List.of(new Header("Authorization", key));
        };
    }

    /** A redactor that takes this key out of text. */
    public Redactor redactor() {
        return Redactor.of(List.of(key));
    }

    @Override
    public String toString() {
        return "Credential[" + style + "]";
    }
}
