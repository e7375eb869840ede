package dev.weighbridge.evalsuites.grade.ifeval;

import dev.weighbridge.evalsuites.grade.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Counts and finds what instructions speak of, by the rules of IFEval. */
final class Passages {
    private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern STARS = Pattern.compile("\\s?\\*\\*\\*\\s?");
    private static final Pattern BULLET = Pattern.compile("^\\s*\\*[^*].*$|^\\s*-.*$", Pattern.MULTILINE);
    private static final Pattern HIGHLIGHT = Pattern.compile("\\*[^\\n*]*\\*");
    private static final Pattern DOUBLE_HIGHLIGHT = Pattern.compile("\\*\\*[^\\n*]*\\*\\*");
    private static final Pattern TITLE = Pattern.compile("<<([^\\n]+?)>>");
    private static final String WORD_END = ".,?!'\"";

    private Passages() {}

    /** How often a text occurs, without regard to case. */
    static int occurrences(String text, String wanted) {
        String in = Texts.folded(text);
        String what = Texts.folded(wanted);
        int count = 0;
        for (int at = in.indexOf(what); at >= 0; at = in.indexOf(what, at + what.length())) {
            count++;
        }
        return count;
    }

    /** Whether a word stands in a text by itself; particles may follow a Korean one. */
    static boolean hasWord(String text, String word) {
        String plain = Texts.composed(word);
        boolean hangul =
                Character.UnicodeScript.of(plain.codePointBefore(plain.length())) == Character.UnicodeScript.HANGUL;
        return Pattern.compile(
                        "\\b" + Pattern.quote(plain) + (hangul ? "" : "\\b"),
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS)
                .matcher(Texts.composed(text))
                .find();
    }

    static int words(String text) {
        return (int) WORD.matcher(text).results().count();
    }

    /** Paragraphs parted by three stars; -1 where one between others is empty. */
    static int starredParagraphs(String text) {
        String[] parts = STARS.split(text, -1);
        int count = parts.length;
        for (int i = 0; i < parts.length; i++) {
            boolean end = i == 0 || i == parts.length - 1;
            if (parts[i].isBlank() && !end) {
                return -1;
            }
            count -= parts[i].isBlank() ? 1 : 0;
        }
        return count;
    }

    /** The first word of the nth paragraph in lower case; empty where there are not as many paragraphs as asked. */
    static Optional<String> firstWord(String text, int number, int nth) {
        List<String> parts = Arrays.asList(text.split("\\n\\n", -1));
        long filled = parts.stream().filter(part -> !part.isBlank()).count();
        if (filled != number || nth < 1 || nth > filled || parts.get(nth - 1).isBlank()) {
            return Optional.empty();
        }
        String first = parts.get(nth - 1).strip().split("\\s+", 2)[0].replaceAll("\\A['\"]+", "");
        int end = 0;
        while (end < first.length() && WORD_END.indexOf(first.charAt(end)) < 0) {
            end++;
        }
        return Optional.of(first.substring(0, end).toLowerCase(Locale.ROOT));
    }

    /** Texts in square brackets, each on one line. */
    static int placeholders(String text) {
        int count = 0;
        for (String line : text.split("\\n", -1)) {
            int open = line.indexOf('[');
            for (int close = line.indexOf(']', open); open >= 0 && close >= 0; close = line.indexOf(']', open)) {
                count++;
                open = line.indexOf('[', close);
                if (open < 0) {
                    break;
                }
            }
        }
        return count;
    }

    /** What a postscript begins with, however it is spaced. */
    static Pattern postscript(String marker) {
        String expression = switch (marker) {
            case "P.P.S" -> "p\\.\\s?p\\.\\s?s";
            case "P.S." -> "p\\.\\s?s\\.";
            default -> Pattern.quote(marker);
        };
        return Pattern.compile(expression, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** Whether there are two answers, parted by six stars, that differ. */
    static boolean twoResponses(String text) {
        String[] parts = text.split(Pattern.quote("******"), -1);
        boolean gap = Arrays.stream(parts, Math.min(1, parts.length), Math.max(1, parts.length - 1))
                .anyMatch(String::isBlank);
        List<String> filled = Arrays.stream(parts)
                .filter(part -> !part.isBlank())
                .map(String::strip)
                .toList();
        return !gap && filled.size() == 2 && !filled.get(0).equals(filled.get(1));
    }

    static int bullets(String text) {
        return (int) BULLET.matcher(text).results().count();
    }

    static int highlights(String text) {
        return filled(HIGHLIGHT.matcher(text)) + filled(DOUBLE_HIGHLIGHT.matcher(text));
    }

    private static int filled(Matcher found) {
        return (int) found.results()
                .filter(match -> !match.group().replace("*", "").isBlank())
                .count();
    }

    static boolean hasTitle(String text) {
        return TITLE.matcher(text)
                .results()
                .anyMatch(title -> !title.group(1).replaceAll("[<>]", "").isBlank());
    }

    /** Words all in capitals, as white space parts them. */
    static int capitalWords(String text) {
        return (int) Arrays.stream(text.split("\\s+"))
                .map(word -> word.replaceAll("\\A[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+\\z", ""))
                .filter(Passages::allCapital)
                .count();
    }

    /** Whether every letter that has a case is a capital, and one is. */
    static boolean allCapital(String text) {
        return text.codePoints().anyMatch(Character::isUpperCase)
                && text.codePoints().noneMatch(Character::isLowerCase);
    }

    /** Whether every letter that has a case is small, and one is. */
    static boolean allLower(String text) {
        return text.codePoints().anyMatch(Character::isLowerCase)
                && text.codePoints().noneMatch(Character::isUpperCase);
    }
}
