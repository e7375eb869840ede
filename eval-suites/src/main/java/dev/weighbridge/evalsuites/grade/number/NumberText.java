package dev.weighbridge.evalsuites.grade.number;

import dev.weighbridge.evalsuites.grade.Texts;
import java.util.regex.Pattern;

/** Text with its digits, signs and typesetting made plain, before numbers are looked for. */
final class NumberText {
    private static final Pattern FRACTION = Pattern.compile("\\\\[dt]?frac\\{(\\d+)\\}\\{(\\d+)\\}");
    private static final Pattern TYPESETTING = Pattern.compile("\\\\(?=[$%])|\\{(?=,\\})|(?<=\\{,)\\}|\\\\[,!;:]");
    private static final Pattern MINUS_WORD =
            Pattern.compile("(?i)(?=[mn마영])(?<![\\p{L}])(?:minus|negative|마이너스|영하)\\s+(?=[$€£₩¥]?\\d)");

    private NumberText() {}

    /** The text made plain; {@code commaDecimals} where a comma stands before the decimals. */
    static String plain(String text, boolean commaDecimals) {
        String typed = FRACTION.matcher(Texts.composed(text)).replaceAll("$1/$2");
        String simple = typed.indexOf('\\') < 0 && typed.indexOf('{') < 0
                ? typed
                : TYPESETTING.matcher(typed.replace("{,}", ",")).replaceAll("");
        StringBuilder plain = new StringBuilder(simple.length());
        for (int i = 0; i < simple.length(); i++) {
            plain.append(swapped(plain(simple.charAt(i)), commaDecimals));
        }
        return MINUS_WORD.matcher(plain).replaceAll("-");
    }

    private static char swapped(char c, boolean commaDecimals) {
        return !commaDecimals ? c : c == ',' ? '.' : c == '.' ? ',' : c;
    }

    private static char plain(char c) {
        if (c > 127 && Character.isDigit(c)) {
            return (char) ('0' + Character.digit(c, 10));
        }
        return switch (c) {
            case '\u2212', '\uFF0D', '\uFE63', '\u2013', '\u2011' -> '-';
            case '\uFF0C' -> ',';
            case '\uFF0E' -> '.';
            case '\uFF0F' -> '/';
            case '\uFF05' -> '%';
            case '\uFF0B' -> '+';
            case '\u00A0', '\u202F' -> ' ';
            default -> c;
        };
    }
}
