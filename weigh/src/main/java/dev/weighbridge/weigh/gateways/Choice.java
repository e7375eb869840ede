package dev.weighbridge.weigh.gateways;

import dev.weighbridge.gateway.provider.Provider;
import dev.weighbridge.measurements.comparison.BaseUrl;
import dev.weighbridge.measurements.userfile.Credentials;
import dev.weighbridge.measurements.userfile.DidYouMean;
import dev.weighbridge.weigh.console.CommandFailed;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The one gateway that a call names by provider, base URL or both.
 *
 * @param provider the provider's name; null where the call gives none
 * @param baseUrl the base URL; null where the call gives none
 * @param keyVariable the variable that holds the key; null where the call gives none
 */
public record Choice(
        @Nullable String provider,
        @Nullable String baseUrl,
        @Nullable String keyVariable) {
    private static final List<String> PROVIDERS = Arrays.stream(Provider.values())
            .filter(provider -> provider.baseUrl().isPresent())
            .map(Provider::label)
            .toList();

    /** Nothing is given. */
    static final Choice NONE = new Choice(null, null, null);

    /** The first thing that the call gives, as help spells it. */
    String firstOption() {
        return provider != null ? "PROVIDER" : baseUrl != null ? "--base-url" : "--key-env";
    }

    /**
     * The gateway.
     *
     * @throws CommandFailed where what is given does not name one
     */
    public Gateway gateway(Function<String, @Nullable String> environment) {
        Provider known = knownProvider();
        URI url = url(known);
        String variable = variable(known, environment);
        ApiKey key = variable == null ? ApiKey.NONE : ApiKey.of(environment.apply(variable));
        return new Gateway(url.toString(), known, url, variable, key);
    }

    private Provider knownProvider() {
        if (provider == null) {
            return Provider.OTHER;
        }
        return Optional.of(provider)
                .filter(PROVIDERS::contains)
                .flatMap(Provider::labelled)
                .orElseThrow(() -> CommandFailed.usage("PROVIDER is \"" + Credentials.shown(provider)
                        + "\" (other servers go by --base-url); " + DidYouMean.phrase(provider, PROVIDERS)));
    }

    private URI url(Provider known) {
        if (baseUrl == null) {
            return known.baseUrl()
                    .orElseThrow(() -> CommandFailed.usage("no gateway is named; give a provider ("
                            + String.join(", ", PROVIDERS) + "), --base-url URL or --comparison NAME"));
        }
        Optional<String> complaint = BaseUrl.complaint(baseUrl);
        if (complaint.isPresent()) {
            throw CommandFailed.usage("--base-url " + complaint.get());
        }
        return URI.create(baseUrl);
    }

    /** A variable that the call names must be set; the provider's usual one may be. */
    private @Nullable String variable(Provider known, Function<String, @Nullable String> environment) {
        if (keyVariable == null) {
            return known.keyVariable().orElse(null);
        }
        if (!Credentials.isVariableName(keyVariable)) {
            throw CommandFailed.usage(
                    "--key-env is not the name of a variable (capitals, digits, underscores), and a key "
                            + "itself does not belong in a command; put it into an environment variable and name that: "
                            + "--key-env MY_API_KEY");
        }
        if (ApiKey.of(environment.apply(keyVariable)).missing()) {
            throw CommandFailed.usage("--key-env is " + keyVariable + ", which is not set or empty; set it: export "
                    + keyVariable + "=...");
        }
        return keyVariable;
    }
}
