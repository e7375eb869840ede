package dev.weighbridge.gateway.client;

import dev.weighbridge.gateway.catalogue.Catalogue;
import dev.weighbridge.gateway.catalogue.Reply;
import dev.weighbridge.gateway.http.Credential;
import dev.weighbridge.gateway.provider.Provider;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The ids of a gateway's models ({@code GET /models}), for those who need no more of them; {@link CatalogueClient} has
 * the rest. No part of it ever holds the key.
 */
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
     * Asks the gateway, once for each page. Blocks the calling thread no longer than the timeout for each; redirects are
     * not followed.
     *
     * @param baseUrl the base URL, e.g. {@code https://openrouter.ai/api/v1}
     * @param key the bearer key; null to send none
     * @param timeout for everything of one request from the look-up of the name to the last byte
     */
    static ModelList fetch(URI baseUrl, @Nullable String key, Duration timeout) {
        Credential credential = key == null ? Credential.none() : Credential.of(Credential.Style.BEARER, key);
        try (CatalogueClient client = new CatalogueClient(Provider.OTHER, baseUrl, credential, timeout)) {
            return of(client.models());
        }
    }

    private static ModelList of(Reply<Catalogue> reply) {
        if (reply instanceof Reply.Unauthorized<Catalogue> refused) {
            return new Unauthorized(refused.status(), refused.message());
        } else if (reply instanceof Reply.NotOffered<Catalogue> none) {
            return new NotOffered(none.status());
        } else if (reply instanceof Reply.Failed<Catalogue> failed) {
            return new NotOffered(failed.status());
        } else if (reply instanceof Reply.Unreachable<Catalogue> unreachable) {
            return new Unreachable(unreachable.because());
        }
        return new Listed(reply.thing().map(Catalogue::ids).orElse(List.of()));
    }
}
