package dev.weighbridge.gateway.client;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a gateway answers to {@code GET /models}. */
public sealed interface ModelList {

    /** The ids of its models, in its order. */
    record Listed(List<String> ids) implements ModelList {
        public Listed {
            ids = List.copyOf(ids);
        }
    }

    /** It wants a key, or another one. {@code message} is what it said, cut short; it never holds the key. */
    record Unauthorized(int status, String message) implements ModelList {}

    /** It is there and has no such list. */
    record NotOffered(int status) implements ModelList {}

    /** It is not there. {@code because} is a few words a user understands. */
    record Unreachable(String because) implements ModelList {}

    /**
     * Asks a gateway, over HTTP/1.1 and following no redirect. Blocks for {@code timeout} at most.
     *
     * @param baseUrl the API's address, without a trailing slash
     * @param key the key; null for none
     */
    static ModelList fetch(URI baseUrl, @Nullable String key, Duration timeout) {
        return new ModelListCall(baseUrl, key, timeout).execute();
    }
}
