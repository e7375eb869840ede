package dev.weighbridge.evalsuites.grade.language;

import java.lang.Character.UnicodeScript;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** How many letters of each script a text has; code and addresses do not count. */
final class Scripts {
    private static final Pattern FOREIGN =
            Pattern.compile("```.*?(?:```|\\z)|`[^`\\n]*`|https?://\\S+", Pattern.DOTALL);
    /** A syllable or an ideograph says as much as about two letters. */
    private static final int DENSE = 2;

    private final Map<UnicodeScript, Integer> weights = new EnumMap<>(UnicodeScript.class);
    private final String prose;

    Scripts(String text) {
        prose = FOREIGN.matcher(text).replaceAll(" ");
        prose.codePoints().filter(Character::isLetter).forEach(this::add);
    }

    /** The text without code and addresses. */
    String prose() {
        return prose;
    }

    /** The script with most weight, kana and Han taken together; empty where there are no letters. */
    Optional<UnicodeScript> first() {
        Map<UnicodeScript, Integer> families = new EnumMap<>(UnicodeScript.class);
        weights.forEach((script, weight) -> families.merge(family(script), weight, Integer::sum));
        return families.entrySet().stream()
                .max(Comparator.comparingInt(Map.Entry::getValue))
                .map(Map.Entry::getKey);
    }

    /** The weight of one script. */
    int weight(UnicodeScript script) {
        return weights.getOrDefault(script, 0);
    }

    private void add(int letter) {
        UnicodeScript script = UnicodeScript.of(letter);
        weights.merge(script, dense(script) ? DENSE : 1, Integer::sum);
    }

    private static boolean dense(UnicodeScript script) {
        return script == UnicodeScript.HANGUL || family(script) == UnicodeScript.HAN;
    }

    static UnicodeScript family(UnicodeScript script) {
        boolean kana = script == UnicodeScript.HIRAGANA || script == UnicodeScript.KATAKANA;
        return kana ? UnicodeScript.HAN : script;
    }
}
