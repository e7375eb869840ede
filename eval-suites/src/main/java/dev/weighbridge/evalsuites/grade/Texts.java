package dev.weighbridge.evalsuites.grade;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** How graders see text: composed, so that Hangul in letters equals Hangul in syllables, and without what is invisible. */
public final class Texts {
    private static final Pattern INVISIBLE = Pattern.compile("[\\u200B\\u2060\\uFEFF\\u00AD]");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
    private static final int MOST_SHOWN = 80;

    private Texts() {}

    /** The text in normal form C. */
    public static String composed(String text) {
        return Normalizer.isNormalized(text, Normalizer.Form.NFC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** The text composed, without invisible characters and without white space around it. */
    public static String stripped(String text) {
        String visible =
                INVISIBLE.matcher(text).find() ? INVISIBLE.matcher(text).replaceAll("") : text;
        return composed(visible).strip();
    }

    /** The text composed, without regard to case. */
    public static String folded(String text) {
        return composed(text).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    /** The words of a text: runs of letters, marks and digits of any script. */
    public static List<String> words(String text) {
        return WORD.matcher(composed(text)).results().map(MatchResult::group).toList();
    }

    /** The text in quotes on one line, and not long. */
    public static String quoted(String text) {
        String line = text.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
        if (line.length() <= MOST_SHOWN) {
            return "\"" + line + "\"";
        }
        return "\""
                + line.substring(
                        0, line.offsetByCodePoints(0, Math.min(MOST_SHOWN, line.codePointCount(0, line.length()))))
                + "...\"";
    }
}
