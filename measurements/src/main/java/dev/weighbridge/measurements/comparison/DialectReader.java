package dev.weighbridge.measurements.comparison;

import dev.weighbridge.gateway.dialect.Dialect;
import dev.weighbridge.gateway.http.Credential;
import dev.weighbridge.gateway.provider.Provider;
import dev.weighbridge.gateway.request.Parameters;
import dev.weighbridge.measurements.userfile.DidYouMean;
import dev.weighbridge.measurements.userfile.Section;
import dev.weighbridge.measurements.userfile.UserFileException;
import dev.weighbridge.measurements.userfile.Value;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads how a target is asked, and refuses what its dialect cannot say. */
final class DialectReader {
    private static final String BEARER = "bearer";
    private static final String X_API_KEY = "x-api-key";

    private DialectReader() {}

    static Dialect read(Section target, Provider provider) {
        List<String> known = Arrays.stream(Dialect.values()).map(Dialect::label).toList();
        return target.find("dialect")
                .map(value -> Dialect.labelled(value.text())
                        .orElseThrow(() -> value.not(DidYouMean.phrase(value.text(), known))))
                .orElse(provider == Provider.ANTHROPIC ? Dialect.MESSAGES : Dialect.CHAT);
    }

    static Credential.Style auth(Section target, Dialect dialect, @Nullable String keyVariable) {
        Value value = target.find("auth").orElse(null);
        if (value == null) {
            return dialect.credentialStyle();
        }
        if (target.has("key") && keyVariable == null) {
            throw value.wrong("is given, but key is none; remove one of them");
        }
        return switch (value.text()) {
            case BEARER -> Credential.Style.BEARER;
            case X_API_KEY -> Credential.Style.X_API_KEY;
            default -> throw value.not(DidYouMean.phrase(value.text(), List.of(BEARER, X_API_KEY)));
        };
    }

    static Parameters checked(Section target, Dialect dialect, Parameters parameters) {
        if (dialect != Dialect.CHAT && parameters.seed() != null) {
            throw lacking(target, dialect, "seed");
        }
        if (dialect == Dialect.RESPONSES && !parameters.stop().isEmpty()) {
            throw lacking(target, dialect, "stop");
        }
        Double temperature = parameters.temperature();
        if (dialect == Dialect.MESSAGES && temperature != null && temperature > 1) {
            throw target.error("temperature", "is " + temperature + "; the messages dialect takes 0 to 1");
        }
        return parameters;
    }

    private static UserFileException lacking(Section target, Dialect dialect, String parameter) {
        return target.error(parameter, "is given, but the " + dialect.label() + " dialect has none; remove it");
    }
}
