package dev.weighbridge.simulator.profile;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A machine behind a model's name.
 *
 * @param name its name, as OpenRouter gives it in {@code provider}
 * @param fingerprint its {@code system_fingerprint}
 * @param latencyFactor what its times are multiplied by, above 0
 * @param tokensPerWord how finely its vocabulary cuts text against {@code o200k_base}, 1 to 2
 * @param model the name of its own model, where the model is an alias of many; null where that is the model's id
 */
public record Backend(
        String name,
        String fingerprint,
        double latencyFactor,
        double tokensPerWord,
        @Nullable String model) {
    /** A backend of the model's own name. */
    public Backend(String name, String fingerprint, double latencyFactor, double tokensPerWord) {
        this(name, fingerprint, latencyFactor, tokensPerWord, null);
    }

    public Backend {
        requireNonNull(name, "name is null");
        requireNonNull(fingerprint, "fingerprint is null");
        if (!(latencyFactor > 0)) {
            throw new IllegalArgumentException("latencyFactor is " + latencyFactor + ", must be above 0");
        }
        if (!(tokensPerWord >= 1 && tokensPerWord <= 2)) {
            throw new IllegalArgumentException("tokensPerWord is " + tokensPerWord + ", must be 1 to 2");
        }
    }

    /** A backend of plain speed that cuts text as {@code o200k_base} does. */
    public static Backend plain(String name) {
        return new Backend(name, "fp_" + name.toLowerCase(Locale.ROOT), 1, 1);
    }

    /** The same whose model has a name of its own. */
    public Backend serving(String other) {
        return new Backend(name, fingerprint, latencyFactor, tokensPerWord, other);
    }
}
