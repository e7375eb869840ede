package dev.weighbridge.evalsuites.grade.language;

import java.lang.Character.UnicodeScript;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The language of a text, told by its script and, where languages share one, by their most common words. A few words of
 * a shared script say nothing, and then none is told; text in several languages counts as the one with most letters.
 *
 * @param language its BCP 47 primary tag; null where it cannot be told
 * @param script the script of most letters, kana counted as Han; null where there are no letters
 */
public record LanguageGuess(
        @Nullable String language, @Nullable UnicodeScript script) {
    private static final Map<String, UnicodeScript> ALONE = new LinkedHashMap<>();
    private static final Map<UnicodeScript, CommonWords> SHARED = Map.of(
            UnicodeScript.LATIN, CommonWords.LATIN,
            UnicodeScript.CYRILLIC, CommonWords.CYRILLIC,
            UnicodeScript.DEVANAGARI, CommonWords.DEVANAGARI,
            UnicodeScript.ARABIC, CommonWords.ARABIC);

    private static final Map<UnicodeScript, List<String>> LETTERS = Map.of(
            UnicodeScript.CYRILLIC, List.of("uk" + "іїєґ", "ru" + "ыэё"),
            UnicodeScript.ARABIC, List.of("ur" + "ٹڈڑںےہ", "fa" + "پچژگیک", "ar" + "ةيكىإأ"));

    static {
        ALONE.put("ko", UnicodeScript.HANGUL);
        ALONE.put("he", UnicodeScript.HEBREW);
        ALONE.put("th", UnicodeScript.THAI);
        ALONE.put("el", UnicodeScript.GREEK);
        ALONE.put("bn", UnicodeScript.BENGALI);
        ALONE.put("ta", UnicodeScript.TAMIL);
        ALONE.put("te", UnicodeScript.TELUGU);
        ALONE.put("kn", UnicodeScript.KANNADA);
        ALONE.put("ml", UnicodeScript.MALAYALAM);
        ALONE.put("gu", UnicodeScript.GUJARATI);
        ALONE.put("pa", UnicodeScript.GURMUKHI);
        ALONE.put("ka", UnicodeScript.GEORGIAN);
        ALONE.put("hy", UnicodeScript.ARMENIAN);
    }

    /** The guess for a text. */
    public static LanguageGuess of(String text) {
        Scripts scripts = new Scripts(text);
        return scripts.first()
                .map(script -> new LanguageGuess(language(script, scripts), script))
                .orElse(new LanguageGuess(null, null));
    }

    /** The tags that can be told. */
    public static Set<String> known() {
        Set<String> known = new TreeSet<>(ALONE.keySet());
        SHARED.values().forEach(words -> known.addAll(words.languages()));
        known.add("ja");
        known.add("zh");
        return known;
    }

    /** The primary tag of a BCP 47 tag, the two written forms of Norwegian taken as one. */
    public static String primary(String tag) {
        String primary = Locale.forLanguageTag(tag.replace('_', '-')).getLanguage();
        return primary.equals("nb") || primary.equals("nn") ? "no" : primary.equals("iw") ? "he" : primary;
    }

    /** Whether nothing speaks against a language: it is the one told, or none is and the script is its own. */
    public boolean mayBe(String tag) {
        String wanted = primary(tag);
        if (language != null) {
            return language.equals(wanted);
        }
        return script == null || scriptOf(wanted).filter(script::equals).isPresent();
    }

    private static Optional<UnicodeScript> scriptOf(String language) {
        if (language.equals("ja") || language.equals("zh")) {
            return Optional.of(UnicodeScript.HAN);
        }
        return Optional.ofNullable(ALONE.get(language))
                .or(() -> SHARED.entrySet().stream()
                        .filter(entry -> entry.getValue().languages().contains(language))
                        .map(Map.Entry::getKey)
                        .findFirst());
    }

    private static @Nullable String language(UnicodeScript script, Scripts scripts) {
        if (script == UnicodeScript.HAN) {
            return japanese(scripts) ? "ja" : "zh";
        }
        CommonWords shared = SHARED.get(script);
        if (shared != null) {
            return byLetters(script, scripts.prose())
                    .or(() -> shared.language(scripts.prose()))
                    .orElse(null);
        }
        return ALONE.entrySet().stream()
                .filter(entry -> entry.getValue() == script)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    /** Japanese prose has kana in every sentence; Chinese quotes some at most. */
    private static boolean japanese(Scripts scripts) {
        int kana = scripts.weight(UnicodeScript.HIRAGANA) + scripts.weight(UnicodeScript.KATAKANA);
        return 10 * kana >= kana + scripts.weight(UnicodeScript.HAN);
    }

    /** Letters that only one of the languages of a script has; the first that is found decides. */
    private static Optional<String> byLetters(UnicodeScript script, String prose) {
        String lower = prose.toLowerCase(Locale.ROOT);
        return LETTERS.getOrDefault(script, List.of()).stream()
                .filter(own -> any(lower, own.substring(2)))
                .map(own -> own.substring(0, 2))
                .findFirst();
    }

    private static boolean any(String text, String letters) {
        return letters.chars().anyMatch(letter -> text.indexOf(letter) >= 0);
    }
}
