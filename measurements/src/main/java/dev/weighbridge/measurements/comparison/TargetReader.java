package dev.weighbridge.measurements.comparison;

import dev.weighbridge.gateway.dialect.Dialect;
import dev.weighbridge.gateway.price.TokenPrice;
import dev.weighbridge.gateway.provider.Provider;
import dev.weighbridge.measurements.userfile.Credentials;
import dev.weighbridge.measurements.userfile.DidYouMean;
import dev.weighbridge.measurements.userfile.Section;
import dev.weighbridge.measurements.userfile.Value;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads one target. */
final class TargetReader {
    private static final List<String> PROFILES = List.of("openrouter", "runyour", "keeprouter");

    private TargetReader() {}

    static Target read(String name, Section section, LimitsReader limits, PriceReader prices) {
        Provider provider = provider(section);
        String profile = profile(section, provider);
        URI baseUrl = baseUrl(section, provider);
        String keyVariable = keyVariable(section, provider);
        String model = model(section);
        Dialect dialect = DialectReader.read(section, provider);
        Provider behaviour =
                profile == null ? provider : Provider.labelled(profile).orElse(null);
        TokenPrice price = prices.read(section, behaviour, model);
        return new Target(
                name,
                provider,
                profile,
                baseUrl,
                model,
                keyVariable,
                price,
                DialectReader.checked(section, dialect, ParameterReader.read(section)),
                ExtraReader.headers(section),
                ExtraReader.fields(section),
                dialect,
                DialectReader.auth(section, dialect, keyVariable),
                limits.read(section, provider, price),
                StatedQuotaReader.read(section));
    }

    private static Provider provider(Section section) {
        List<String> known =
                Arrays.stream(Provider.values()).map(Provider::label).toList();
        Value value = section.find("provider").orElse(null);
        if (value == null) {
            if (section.has("base-url")) {
                return Provider.OTHER;
            }
            throw section.error("provider", "is missing; give one of " + String.join(", ", known) + ", or a base-url");
        }
        return Provider.labelled(value.text())
                .orElseThrow(() ->
                        value.not(DidYouMean.phrase(value.text(), known) + " (or leave it out and give a base-url)"));
    }

    private static @Nullable String profile(Section section, Provider provider) {
        if (provider == Provider.SIMULATED) {
            Value value = section.get("profile", "name whose behaviour is simulated: " + String.join(", ", PROFILES));
            if (!PROFILES.contains(value.text())) {
                throw value.not(DidYouMean.phrase(value.text(), PROFILES));
            }
            return value.text();
        }
        if (section.has("profile")) {
            throw section.error("profile", "is for provider: simulated only; remove it");
        }
        return null;
    }

    private static @Nullable URI baseUrl(Section section, Provider provider) {
        Value value = section.find("base-url").orElse(null);
        if (provider == Provider.SIMULATED) {
            if (value != null) {
                throw value.wrong("is given, but the simulator chooses its own; remove it");
            }
            return null;
        }
        if (value != null) {
            return baseUrl(value);
        }
        return provider.baseUrl()
                .orElseThrow(() -> section.error("base-url", "is missing; give one like http://127.0.0.1:11434/v1"));
    }

    private static URI baseUrl(Value value) {
        String text = value.text();
        Optional<String> complaint = BaseUrl.complaint(text);
        if (complaint.isPresent()) {
            throw value.wrong(complaint.get());
        }
        return URI.create(text);
    }

    private static @Nullable String keyVariable(Section section, Provider provider) {
        Value value = section.find("key").orElse(null);
        if (provider == Provider.SIMULATED) {
            if (value != null) {
                throw value.wrong("is given, but the simulator brings its own; remove it");
            }
            return null;
        }
        if (value == null) {
            return provider.keyVariable()
                    .orElseThrow(
                            () -> section.error(
                                    "key",
                                    "is missing; name the environment variable that holds it, e.g. key: MY_API_KEY, or key: none"));
        }
        return variable(value);
    }

    private static @Nullable String variable(Value value) {
        if (value.text().equals("none")) {
            return null;
        }
        if (!Credentials.isVariableName(value.text())) {
            throw value.wrong(
                    "is not the name of a variable (capitals, digits, underscores), and a key itself does not "
                            + "belong in a file; " + Credentials.WAY_OUT);
        }
        return value.text();
    }

    private static String model(Section section) {
        Value value = section.get("model", "give the gateway's model id, e.g. openai/gpt-4o");
        String model = value.text();
        if (model.isBlank() || !model.equals(model.strip()) || model.chars().anyMatch(Character::isISOControl)) {
            throw value.not("give the gateway's model id without spaces around it, e.g. openai/gpt-4o");
        }
        return model;
    }
}
