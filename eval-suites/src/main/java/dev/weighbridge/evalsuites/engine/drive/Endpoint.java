package dev.weighbridge.evalsuites.engine.drive;

import static java.util.Objects.requireNonNull;

import dev.weighbridge.gateway.http.Credential;
import java.net.URI;

/**
 * Where a target is and who asks.
 *
 * @param baseUrl the base URL, such as {@code https://openrouter.ai/api/v1}
 */
public record Endpoint(URI baseUrl, Credential credential) {
    public Endpoint {
        requireNonNull(baseUrl, "baseUrl is null");
        requireNonNull(credential, "credential is null");
    }
}
