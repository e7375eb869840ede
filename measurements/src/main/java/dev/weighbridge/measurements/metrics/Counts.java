package dev.weighbridge.measurements.metrics;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How often each name was seen. Names come from gateways and could all differ, so beyond a bound they are counted
 * together as {@value #OTHERS}. Not thread-safe.
 */
final class Counts {
    static final String OTHERS = "(others)";
    private static final int MOST_NAMES = 100;

    private final Map<String, Integer> byName = new HashMap<>();

    void add(String name) {
        add(name, 1);
    }

    void addAll(Counts other) {
        other.byName.forEach(this::add);
    }

    /** Most frequent first, and by name among equals. */
    Map<String, Integer> byFrequency() {
        Map<String, Integer> sorted = new LinkedHashMap<>();
        byName.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return sorted;
    }

    private void add(String name, int count) {
        boolean room = byName.size() < MOST_NAMES || byName.containsKey(name);
        byName.merge(room ? name : OTHERS, count, Integer::sum);
    }
}
