package dev.weighbridge.simulator;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Command-line options of the form {@code --name value}. */
final class MainArguments {
    private static final Set<String> NAMES =
            Set.of("--port", "--seed", "--truth", "--faults", "--ttft-ms", "--gap-ms", "--tokens", "--slots");

    private final Map<String, String> values;

    private MainArguments(Map<String, String> values) {
        this.values = values;
    }

    static MainArguments parse(String... arguments) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < arguments.length; i += 2) {
            String name = arguments[i];
            if (!NAMES.contains(name)) {
                throw new IllegalArgumentException(
                        "option " + name + " does not exist; there are " + new TreeSet<>(NAMES));
            }
            if (i + 1 == arguments.length) {
                throw new IllegalArgumentException("option " + name + " has no value; give one after it");
            }
            values.put(name, arguments[i + 1]);
        }
        return new MainArguments(values);
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name));
    }

    boolean hasAny(String... names) {
        return Set.of(names).stream().anyMatch(values::containsKey);
    }

    /** The whole number of an option, from {@code least} on. */
    int number(String name, int usual, int least) {
        String value = values.get(name);
        try {
            int number = value == null ? usual : Integer.parseInt(value);
            if (number >= least) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Told below, with the range.
        }
        throw new IllegalArgumentException(
                "option " + name + " is " + value + ", must be a whole number from " + least + " on");
    }
}
