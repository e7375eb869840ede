package dev.weighbridge.evalsuites.suite.part;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A check in one cell, as promptfoo writes it: {@code contains:Paris}, {@code not-contains:x},
 * {@code levenshtein(5):x}, {@code contains-all: a, b}; a text of no such form is what the answer must equal.
 *
 * @param type its type without {@code not-}
 * @param negated whether it begins with {@code not-}
 * @param value a text, a list of texts, or null where none is given
 * @param threshold the number in parentheses, or promptfoo's default for the type
 */
public record Expression(
        String type,
        boolean negated,
        @Nullable Object value,
        @Nullable Double threshold) {
    private static final Pattern FORM = Pattern.compile(
            "(?<not>not-)?(?<type>[a-z][a-z0-9-]*)(?:\\((?<threshold>\\d{1,9}(?:\\.\\d{1,9})?)\\))?"
                    + "(?::(?<value>.*))?",
            Pattern.DOTALL);
    private static final Pattern WORD =
            Pattern.compile("(?:not-)?([a-z][a-z0-9-]{2,})(?:\\(.*?\\))?:.*", Pattern.DOTALL);
    private static final Pattern CODE_FILE = Pattern.compile("file://.*\\.(js|cjs|mjs|ts|py|rb)(:.*)?", Pattern.DOTALL);
    private static final Pattern ITEM = Pattern.compile("\\s*(?:\"([^\"]*)\"|([^,]*))\\s*(?:,|$)");
    private static final Set<String> CODE = Set.of("javascript", "fn", "eval", "python");
    private static final Set<String> LISTED = Set.of("contains-all", "contains-any", "icontains-all", "icontains-any");
    private static final double SIMILAR_ENOUGH = 0.8;
    private static final double USUALLY_ENOUGH = 0.75;

    /**
     * The check in a text.
     *
     * @param known the types that are known, whether they can be graded or not
     */
    public static Expression read(String text, Set<String> known) {
        Optional<Expression> code = code(text);
        if (code.isPresent()) {
            return code.get();
        }
        Matcher matcher = FORM.matcher(text);
        if (matcher.matches() && known.contains(matcher.group("type"))) {
            return typed(matcher);
        }
        return new Expression("equals", false, text, null);
    }

    /** The word before the first colon where a type might have been meant, empty where it does not look like one. */
    public static Optional<String> word(String text) {
        Matcher matcher = WORD.matcher(text);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** The items of a list that was written with commas; double quotes keep a comma within. */
    public static List<String> items(String text) {
        Matcher matcher = ITEM.matcher(text);
        Stream.Builder<String> items = Stream.builder();
        int end = 0;
        while (end < text.length() && matcher.find(end) && matcher.end() > end) {
            items.add(
                    matcher.group(1) != null
                            ? matcher.group(1)
                            : matcher.group(2).strip());
            end = matcher.end();
        }
        return items.build().filter(item -> !item.isEmpty()).toList();
    }

    private static Optional<Expression> code(String text) {
        int colon = text.indexOf(':');
        String before = colon < 0 ? "" : text.substring(0, colon);
        if (CODE.contains(before) || CODE_FILE.matcher(text).matches()) {
            String type = before.equals("python") || text.contains(".py") ? "python" : "javascript";
            return Optional.of(
                    new Expression(type, false, text.substring(colon + 1).strip(), null));
        }
        return before.equals("grade")
                ? Optional.of(new Expression("llm-rubric", false, text.substring(colon + 1), null))
                : Optional.empty();
    }

    private static Expression typed(Matcher matcher) {
        String type = matcher.group("type");
        String value = matcher.group("value");
        Double threshold =
                matcher.group("threshold") == null ? usual(type) : Double.valueOf(matcher.group("threshold"));
        boolean list = value != null && LISTED.contains(type);
        return new Expression(type, matcher.group("not") != null, list ? items(value) : stripped(value), threshold);
    }

    private static @Nullable String stripped(@Nullable String value) {
        return value == null ? null : value.strip();
    }

    private static @Nullable Double usual(String type) {
        return switch (type) {
            case "similar" -> SIMILAR_ENOUGH;
            case "rouge-n" -> USUALLY_ENOUGH;
            default -> null;
        };
    }
}
