package dev.weighbridge.measurements.userfile;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** The known word a misspelt one was probably meant to be. */
public final class DidYouMean {
    private static final double ALIKE = 0.88;
    private static final LevenshteinDistance EDITS = LevenshteinDistance.getDefaultInstance();
    private static final JaroWinklerSimilarity LIKENESS = new JaroWinklerSimilarity();

    private DidYouMean() {}

    /** The nearest of the known words, empty where none is near. */
    public static Optional<String> of(String word, Collection<String> known) {
        return known.stream()
                .filter(candidate -> near(plain(word), plain(candidate)))
                .min(Comparator.comparingInt((String candidate) -> EDITS.apply(plain(word), plain(candidate)))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** A way out in words: {@code did you mean "model"?}, or else the words that are known. */
    public static String phrase(String word, Collection<String> known) {
        return of(word, known)
                .map(nearest -> "did you mean \"" + nearest + "\"?")
                .orElseGet(() -> "known: " + String.join(", ", known));
    }

    private static boolean near(String word, String candidate) {
        int allowed = Math.max(1, Math.min(word.length(), candidate.length()) / 3);
        return EDITS.apply(word, candidate) <= allowed || LIKENESS.apply(word, candidate) >= ALIKE;
    }

    /** Case and the kind of separator are what people mix up most. */
    private static String plain(String word) {
        return word.toLowerCase(Locale.ROOT).replace("_", "").replace("-", "").replace(" ", "");
    }
}
