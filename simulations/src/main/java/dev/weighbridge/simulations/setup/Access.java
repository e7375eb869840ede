package dev.weighbridge.simulations.setup;

import dev.weighbridge.gateway.exchange.Header;
import dev.weighbridge.gateway.http.Credential;
import dev.weighbridge.gateway.http.HttpCall;
import dev.weighbridge.gateway.secret.Redactor;
import dev.weighbridge.measurements.comparison.Target;
import dev.weighbridge.measurements.plan.PromptCase;
import dev.weighbridge.measurements.run.KeptAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a target is reached: its address and key. Its text never shows the key. */
public final class Access {
    private final Target target;
    private final URI baseUrl;
    private final @Nullable String key;
    private final Redactor redactor;

    /** The way to a target at this address, with this key or none. */
    public Access(Target target, URI baseUrl, @Nullable String key) {
        this.target = target;
        this.baseUrl = baseUrl;
        this.key = key;
        this.redactor = key == null ? Redactor.none() : Redactor.of(List.of(key));
    }

    /** Who is reached. */
    public Target target() {
        return target;
    }

    /** The address, without a trailing slash. */
    public URI baseUrl() {
        return baseUrl;
    }

    /** The address by which what is known of it is kept from run to run. */
    public String keptAddress() {
        return KeptAddress.of(target, baseUrl);
    }

    /** The key; null where none is needed. */
    public @Nullable String key() {
        return key;
    }

    /** The key in the header of the target's style, or none. */
    public Credential credential() {
        return key == null ? Credential.none() : Credential.of(target.auth(), key);
    }

    /** Takes the key out of what came back. */
    public Redactor redactor() {
        return redactor;
    }

    /** The call that asks the target this prompt, as a stream, without the credential. */
    public HttpCall call(PromptCase prompt) {
        return target.dialect().call(prompt.request(target));
    }

    /** Every header of a call: its own, the target's, which hold where both have one, and the credential. */
    public List<Header> headers(HttpCall call) {
        List<Header> headers = new ArrayList<>(call.with(target.headers()).headers());
        headers.addAll(credential().headers());
        return headers;
    }

    /** Where each target is, by its name, in the same order. */
    static Map<String, URI> baseUrls(Map<String, Access> accesses) {
        Map<String, URI> baseUrls = new LinkedHashMap<>();
        accesses.forEach((target, access) -> baseUrls.put(target, access.baseUrl()));
        return baseUrls;
    }

    @Override
    public String toString() {
        return "Access[" + target.name() + " at " + baseUrl + "]";
    }
}
