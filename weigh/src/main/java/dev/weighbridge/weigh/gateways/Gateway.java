package dev.weighbridge.weigh.gateways;

import dev.weighbridge.gateway.http.Credential;
import dev.weighbridge.gateway.provider.Provider;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A gateway that is asked for its models.
 *
 * @param label what it is called on the console: its base URL, or which one is simulated
 * @param provider whose rules tell free models
 * @param baseUrl where it is, without a trailing slash
 * @param keyVariable the environment variable that may hold its key; null where none is known
 * @param key what that held
 */
public record Gateway(
        String label,
        Provider provider,
        URI baseUrl,
        @Nullable String keyVariable,
        ApiKey key) {

    /** The key in the header its provider expects, or none. */
    public Credential credential() {
        String secret = key.secret();
        boolean anthropic = provider == Provider.ANTHROPIC;
        return secret == null
                ? Credential.none()
                : Credential.of(anthropic ? Credential.Style.X_API_KEY : Credential.Style.BEARER, secret);
    }
}
