package dev.weighbridge.measurements.comparison;

import static java.util.Objects.requireNonNullElse;

import dev.weighbridge.gateway.dialect.Dialect;
import dev.weighbridge.gateway.http.Credential;
import dev.weighbridge.gateway.price.TokenPrice;
import dev.weighbridge.gateway.provider.Provider;
import dev.weighbridge.gateway.request.Parameters;
import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A model behind a gateway.
 *
 * @param name the user's name for it, unique in the comparison
 * @param provider the gateway
 * @param profile for {@link Provider#SIMULATED}, whose behaviour is simulated ({@code openrouter}, {@code runyour},
 *     {@code keeprouter}); else null
 * @param baseUrl where the API is, without a trailing slash; null for {@link Provider#SIMULATED}, whose port is known
 *     only once it runs
 * @param model the gateway's model id
 * @param keyVariable the environment variable that holds the key; null where none is needed
 * @param price what it charges
 * @param parameters sampling and length
 * @param headers further request headers, none of them a credential
 * @param extra further fields of each request body
 * @param dialect how it is asked; {@link Dialect#CHAT} where null
 * @param auth the header its key travels in; that of its dialect where null
 * @param limits whether and how its rate limit is looked for; as usual where null
 * @param quota what it is granted; nothing is known of that where null
 */
public record Target(
        String name,
        Provider provider,
        @Nullable String profile,
        @Nullable URI baseUrl,
        String model,
        @Nullable String keyVariable,
        TokenPrice price,
        Parameters parameters,
        Map<String, String> headers,
        Map<String, @Nullable Object> extra,
        Dialect dialect,
        Credential.Style auth,
        LimitProbing limits,
        StatedQuota quota) {

    public Target {
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
        extra = Collections.unmodifiableMap(new LinkedHashMap<>(extra));
        // Run folders older than these fields lack them.
        dialect = requireNonNullElse(dialect, Dialect.CHAT);
        auth = requireNonNullElse(auth, dialect.credentialStyle());
        limits = requireNonNullElse(limits, LimitProbing.usual(price.free(), provider == Provider.SIMULATED));
        quota = requireNonNullElse(quota, StatedQuota.NONE);
    }

    /** A target that is asked in the chat dialect. */
    public Target(
            String name,
            Provider provider,
            @Nullable String profile,
            @Nullable URI baseUrl,
            String model,
            @Nullable String keyVariable,
            TokenPrice price,
            Parameters parameters,
            Map<String, String> headers,
            Map<String, @Nullable Object> extra) {
        this(
                name,
                provider,
                profile,
                baseUrl,
                model,
                keyVariable,
                price,
                parameters,
                headers,
                extra,
                Dialect.CHAT,
                Credential.Style.BEARER,
                LimitProbing.usual(price.free(), provider == Provider.SIMULATED),
                StatedQuota.NONE);
    }

    /** The same target under other sampling and length. */
    public Target with(Parameters others) {
        return with(name, others);
    }

    /** The same target under another name. */
    public Target named(String other) {
        return with(other, parameters);
    }

    private Target with(String otherName, Parameters others) {
        return new Target(
                otherName,
                provider,
                profile,
                baseUrl,
                model,
                keyVariable,
                price,
                others,
                headers,
                extra,
                dialect,
                auth,
                limits,
                quota);
    }

    /** Whether this target is served by the simulator. */
    public boolean simulated() {
        return provider == Provider.SIMULATED;
    }
}
