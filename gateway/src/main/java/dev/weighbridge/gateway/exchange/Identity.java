package dev.weighbridge.gateway.exchange;

import static java.util.stream.Collectors.joining;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who says it answered; every part is as the response gave it, first non-empty value, null where it gave none.
 *
 * @param responseId the response's id, e.g. {@code chatcmpl-1} or {@code gen-1}
 * @param model the model named in the response
 * @param provider the upstream provider (OpenRouter)
 * @param fingerprint {@code system_fingerprint}
 */
public record Identity(
        @Nullable String responseId,
        @Nullable String model,
        @Nullable String provider,
        @Nullable String fingerprint) {

    /** What an answer that names nobody is called. */
    public static final String UNNAMED = "unnamed";

    /** Nobody said anything. */
    public static final Identity UNKNOWN = new Identity(null, null, null, null);

    /** Provider, model and fingerprint in one line, as far as they are named; {@code unnamed} where none is. */
    public String words() {
        String words =
                Stream.of(provider, model, fingerprint).filter(Objects::nonNull).collect(joining(", "));
        return words.isEmpty() ? UNNAMED : words;
    }
}
