package dev.weighbridge.measurements.meter;

import dev.weighbridge.gateway.token.TokenCounter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which vocabulary a model is known to have, by its name: those of OpenAI's that are published. */
final class Vocabularies {
    private static final Pattern CURRENT =
            Pattern.compile("(?:^|/)(?:gpt-(?:4o|4\\.1|4\\.5|5)|chatgpt-4o|o[134](?:-|$)).*");
    private static final Pattern OLDER = Pattern.compile("(?:^|/)gpt-(?:3\\.5|4(?:-|$)).*");

    private Vocabularies() {}

    /** The encoding's name; empty where it is not known. */
    static Optional<String> of(String model) {
        String name = model.toLowerCase(Locale.ROOT);
        if (CURRENT.matcher(name).find()) {
            return Optional.of(TokenCounter.o200k().encoding());
        }
        return OLDER.matcher(name).find() ? Optional.of(TokenCounter.cl100k().encoding()) : Optional.empty();
    }
}
