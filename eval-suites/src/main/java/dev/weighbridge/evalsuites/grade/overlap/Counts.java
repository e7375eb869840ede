package dev.weighbridge.evalsuites.grade.overlap;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How often each n-gram occurs.
 *
 * @param of the counts
 * @param total of all
 */
record Counts(Map<List<String>, Integer> of, int total) {

    /** The n-grams of tokens. */
    static Counts of(List<String> tokens, int n) {
        Map<List<String>, Integer> counts = new HashMap<>();
        int total = Math.max(0, tokens.size() - n + 1);
        for (int i = 0; i < total; i++) {
            counts.merge(tokens.subList(i, i + n), 1, Integer::sum);
        }
        return new Counts(counts, total);
    }

    /** How many of these n-grams are among the other ones, each counted at most as often as there. */
    int shared(Counts other) {
        return of.entrySet().stream()
                .mapToInt(entry -> Math.min(entry.getValue(), other.of.getOrDefault(entry.getKey(), 0)))
                .sum();
    }
}
