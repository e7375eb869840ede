package dev.weighbridge.gateway.client;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a gateway answers when it is asked for its models ({@code GET /models}). No part of it ever holds the key. */
public sealed interface ModelList {

    /** The models, by id, in the gateway's order. */
    record Listed(List<String> ids) implements ModelList {
        public Listed {
            ids = List.copyOf(ids);
        }
    }

    /**
     * The key was refused, or is missing.
     *
     * @param status 401 or 403
     * @param message the gateway's words
     */
    record Unauthorized(int status, String message) implements ModelList {}

    /** The gateway answered, but with no list of models. */
    record NotOffered(int status) implements ModelList {}

    /** There was no answer from a gateway; {@code because} is a reason a user understands, in one line. */
    record Unreachable(String because) implements ModelList {}

    /**
     * Asks the gateway, once. Blocks the calling thread no longer than the timeout; redirects are not followed.
     *
     * @param baseUrl the base URL, e.g. {@code https://openrouter.ai/api/v1}
     * @param key the bearer key; null to send none
     * @param timeout for everything from the look-up of the name to the last byte
     */
    static ModelList fetch(URI baseUrl, @Nullable String key, Duration timeout) {
        return new ModelListCall(baseUrl, key).execute(timeout);
    }
}
