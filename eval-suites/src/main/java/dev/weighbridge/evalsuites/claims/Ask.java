package dev.weighbridge.evalsuites.claims;

import dev.weighbridge.gateway.http.Credential;
import dev.weighbridge.gateway.http.HttpCall;
import dev.weighbridge.gateway.request.ModelRequest;
import org.jspecify.annotations.Nullable;

/**
 * One request that is due.
 *
 * @param spec the call it belongs to
 * @param name the call's name, or that of its second request
 * @param repeat how often the call was made before
 * @param request what the model is asked; null for a GET
 */
public record Ask(
        CallSpec spec, String name, int repeat, @Nullable ModelRequest request) {
    private static final String NO_KEY = "not-a-key-0000";

    /** Whether it is a GET, whose body is empty. */
    public boolean isGet() {
        return request == null;
    }

    /** The request as it is sent, without its credential. */
    public HttpCall call() {
        if (request == null) {
            return HttpCall.get(spec.get() == null ? "/" : spec.get()).with(spec.headers());
        }
        HttpCall call = spec.dialect().call(request).with(spec.headers());
        return spec.path() == null ? call : new HttpCall(spec.path(), call.headers(), call.body());
    }

    /** The key, or something in its place. */
    public Credential credential(Credential.Style usual, @Nullable String key) {
        if (key == null || spec.key() == CallSpec.Key.NONE) {
            return Credential.none();
        }
        return switch (spec.key()) {
            case NONE -> Credential.none();
            case WRONG -> Credential.of(usual, NO_KEY);
            case BARE -> Credential.of(Credential.Style.BARE, key);
            case USUAL -> Credential.of(usual, key);
            case BEARER -> Credential.of(Credential.Style.BEARER, key);
            case X_API_KEY -> Credential.of(Credential.Style.X_API_KEY, key);
        };
    }
}
