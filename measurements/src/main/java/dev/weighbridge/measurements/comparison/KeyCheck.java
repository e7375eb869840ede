package dev.weighbridge.measurements.comparison;

import dev.weighbridge.measurements.userfile.UserFileException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes sure that every key a comparison needs is there, before anything is sent. */
public final class KeyCheck {
    private KeyCheck() {}

    /**
     * Looks for the key of each target and helper.
     *
     * @param environment the value of an environment variable, null where it is unset
     * @throws UserFileException where one is missing or cannot be a key, with the line to type; never with its value
     */
    public static void check(Comparison comparison, Function<String, @Nullable String> environment) {
        for (Target target : comparison.asked().toList()) {
            String variable = target.keyVariable();
            if (variable != null) {
                String place = "comparisons/" + comparison.name() + ".yaml: target \"" + target.name() + "\": ";
                checkKey(place, variable, environment.apply(variable));
            }
        }
    }

    private static void checkKey(String place, String variable, @Nullable String key) {
        if (key == null || key.isBlank()) {
            throw new UserFileException(place + "the environment variable " + variable + " is "
                    + (key == null ? "not set" : "empty") + "; set it and run again: export " + variable + "=...");
        }
        if (!key.chars().allMatch(c -> c > ' ' && c < 0x7F)) {
            throw new UserFileException(place + "the environment variable " + variable
                    + " holds a space, a line end or a character outside ASCII; copy the key again: export " + variable
                    + "=...");
        }
    }
}
