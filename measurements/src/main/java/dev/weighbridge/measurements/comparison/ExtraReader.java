package dev.weighbridge.measurements.comparison;

import dev.weighbridge.measurements.userfile.Credentials;
import dev.weighbridge.measurements.userfile.Place;
import dev.weighbridge.measurements.userfile.Section;
import dev.weighbridge.measurements.userfile.Value;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what is passed through as it is: further headers and further fields of the body. */
final class ExtraReader {
    private static final Set<String> OWN_HEADERS = Set.of(
            "accept", "accept-encoding", "connection", "content-length", "content-type", "host", "transfer-encoding");
    private static final Set<String> OWN_FIELDS =
            Set.of("model", "messages", "input", "instructions", "system", "stream", "stream_options");
    private static final Map<String, String> PARAMETERS = Map.of(
            "temperature", "temperature",
            "max_tokens", "max-tokens",
            "max_completion_tokens", "max-completion-tokens",
            "max_output_tokens", "max-tokens",
            "stop_sequences", "stop",
            "stop", "stop",
            "seed", "seed");
    /** Fields that let a request cost more than its reservation. */
    private static final Set<String> COSTLY_FIELDS = Set.of("n", "best_of", "models");

    private ExtraReader() {}

    static Map<String, String> headers(Section target) {
        Map<String, String> headers = new LinkedHashMap<>();
        entries(target, "headers").forEach((name, value) -> headers.put(name, header(name, value)));
        return headers;
    }

    static Map<String, @Nullable Object> fields(Section target) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        entries(target, "extra").forEach((name, value) -> {
            checkField(name, value);
            fields.put(name, value.node().plain());
        });
        return fields;
    }

    private static Map<String, Value> entries(Section target, String key) {
        Map<String, Value> entries = new LinkedHashMap<>();
        target.find(key)
                .ifPresent(value -> value.mapping().entries().forEach((name, entry) -> {
                    Place below = target.place().below(key);
                    entries.put(name, new Value(below, name, entry.keyLine(), entry.value()));
                }));
        return entries;
    }

    private static String header(String name, Value value) {
        String text = value.text();
        if (Credentials.isCredentialName(name) || Credentials.looksSecret(text)) {
            throw value.wrong("is a credential and does not belong in a file; " + Credentials.WAY_OUT);
        }
        if (OWN_HEADERS.contains(name.toLowerCase(Locale.ROOT))) {
            throw value.wrong("is set by Weighbridge itself; remove it");
        }
        if (!name.matches("[A-Za-z0-9!#$%&'*+.^_`|~-]+") || !text.matches("[\\x20-\\x7E]*")) {
            throw value.wrong("is no header; names are ASCII letters, digits and dashes, values printable ASCII");
        }
        return text;
    }

    private static void checkField(String name, Value value) {
        if (Credentials.isCredentialName(name)) {
            throw value.wrong("is a credential and does not belong in a file; " + Credentials.WAY_OUT);
        }
        if (OWN_FIELDS.contains(name)) {
            throw value.wrong("is set by Weighbridge itself; remove it");
        }
        if (PARAMETERS.containsKey(name)) {
            throw value.wrong("belongs under parameters; write parameters: { " + PARAMETERS.get(name) + ": ... }");
        }
        if (COSTLY_FIELDS.contains(name)) {
            throw value.wrong("would let a request cost more than its cap reserves; remove it");
        }
    }
}
