package dev.weighbridge.simulations.fidelity;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is measured, and how often.
 *
 * @param streams concurrent streams of part (a)
 * @param seconds how long they all stream together in part (a), and how long part (b) goes on
 * @param repeats runs of each client in part (a)
 * @param rate new streams a second in part (b)
 * @param seed of the simulator and the plan
 */
record FidelityOptions(int streams, int seconds, int repeats, int rate, int seed) {
    /** From token to token. */
    static final int GAP_MILLIS = 20;

    /** Tokens of each stream of part (b). */
    static final int SHORT_TOKENS = 50;

    private static final Map<String, Integer> DEFAULTS = defaults();

    static FidelityOptions parse(String... arguments) {
        Map<String, Integer> values = new LinkedHashMap<>(DEFAULTS);
        for (int i = 0; i < arguments.length; i += 2) {
            if (!values.containsKey(arguments[i]) || i + 1 == arguments.length) {
                throw new IllegalArgumentException(
                        "options are " + DEFAULTS.keySet() + ", each with a number; got " + Arrays.toString(arguments));
            }
            values.put(arguments[i], Integer.valueOf(arguments[i + 1]));
        }
        Integer[] numbers = values.values().toArray(Integer[]::new);
        return new FidelityOptions(numbers[0], numbers[1], numbers[2], numbers[3], numbers[4]);
    }

    private static Map<String, Integer> defaults() {
        Map<String, Integer> defaults = new LinkedHashMap<>();
        defaults.put("--streams", 1000);
        defaults.put("--seconds", 8);
        defaults.put("--repeats", 5);
        defaults.put("--rate", 1000);
        defaults.put("--seed", 1);
        return defaults;
    }
}
