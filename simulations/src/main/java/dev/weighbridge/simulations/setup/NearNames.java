package dev.weighbridge.simulations.setup;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/** The names that someone who wrote another one may have meant. */
final class NearNames {
    private static final double NEAR = 0.85;
    private static final int MOST = 3;

    private NearNames() {}

    /** Up to three, nearest first. */
    static List<String> of(String written, List<String> known) {
        JaroWinklerSimilarity similarity = new JaroWinklerSimilarity();
        String wanted = written.toLowerCase(Locale.ROOT);
        return known.stream()
                .map(name -> new Scored(name, similarity.apply(wanted, name.toLowerCase(Locale.ROOT))))
                .filter(scored -> scored.score() >= NEAR)
                .sorted(Comparator.comparingDouble(Scored::score).reversed().thenComparing(Scored::name))
                .limit(MOST)
                .map(Scored::name)
                .toList();
    }

    private record Scored(String name, double score) {}
}
