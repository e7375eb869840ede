package dev.weighbridge.reports.language;

import dev.weighbridge.measurements.comparison.Language;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is said in English, and how it is said in another language. Immutable.
 *
 * @param whole the phrases without slots, by their English with a small first letter
 * @param slotted those with slots in the order in which they are tried
 * @param unchanged words that are the same in both: units, abbreviations, verdicts
 * @param scripts what the page's scripts say
 */
record Phrasebook(Map<String, String> whole, List<Phrase> slotted, Set<String> unchanged, Map<String, String> scripts) {
    private static final class Korean {
        static final Phrasebook BOOK = PhrasebookReader.read("korean");
    }

    Phrasebook {
        whole = Map.copyOf(whole);
        slotted = List.copyOf(slotted);
        unchanged = Set.copyOf(unchanged);
        scripts = Collections.unmodifiableMap(new LinkedHashMap<>(scripts));
    }

    /** The book of a language other than English. */
    static Phrasebook of(Language language) {
        if (language == Language.EN) {
            throw new IllegalArgumentException("English is what every book translates from; it has none of its own");
        }
        return Korean.BOOK;
    }

    static Phrasebook of(List<Phrase> phrases, Set<String> unchanged, Map<String, String> scripts) {
        Map<String, String> whole = new HashMap<>();
        phrases.stream()
                .filter(phrase -> phrase.english().whole())
                .forEach(phrase -> whole.put(
                        phrase.english().pieces().get(0),
                        phrase.other().pieces().get(0)));
        return new Phrasebook(
                whole,
                phrases.stream()
                        .filter(phrase -> !phrase.english().whole())
                        .sorted(Phrase.IN_TURN)
                        .toList(),
                unchanged,
                scripts);
    }

    /** A text with a small first letter: whether it begins a sentence makes no other phrase of it. */
    static String begun(String text) {
        return text.isEmpty() ? text : Character.toLowerCase(text.charAt(0)) + text.substring(1);
    }

    /** Whether a text has no word in it that would have to be translated. */
    boolean says(String text) {
        int at = 0;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && isLetter(text.charAt(end))) {
                end++;
            }
            if (end > at && !unchanged.contains(text.substring(at, end))) {
                return true;
            }
            at = end + 1;
        }
        return false;
    }

    private static boolean isLetter(char character) {
        return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
    }
}
