package dev.weighbridge.evalsuites.claims;

import dev.weighbridge.gateway.exchange.Header;
import dev.weighbridge.gateway.http.Credential;
import dev.weighbridge.gateway.http.HttpCall;
import dev.weighbridge.gateway.request.ModelRequest;
import java.util.List;
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
            return new HttpCall(
                    spec.get() == null ? "/" : spec.get(), List.of(new Header("Accept", "application/json")), "");
        }
        HttpCall call = spec.dialect().call(request).with(spec.headers());
        return spec.path() == null ? call : new HttpCall(spec.path(), call.headers(), call.body());
    }

    /** The headers that show the key, or something in its place. */
    public List<Header> credential(Credential.Style usual, @Nullable String key) {
        String shown = key == null ? "" : key;
        return switch (spec.key()) {
            case NONE -> List.of();
            case WRONG -> Credential.of(Credential.Style.BEARER, NO_KEY).headers();
            case BARE -> List.of(new Header("Authorization", shown));
            case USUAL -> key == null ? List.of() : Credential.of(usual, key).headers();
            case BEARER -> Credential.of(Credential.Style.BEARER, shown).headers();
            case X_API_KEY -> Credential.of(Credential.Style.X_API_KEY, shown).headers();
        };
    }
}
