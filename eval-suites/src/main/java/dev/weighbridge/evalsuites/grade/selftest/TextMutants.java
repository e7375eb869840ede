package dev.weighbridge.evalsuites.grade.selftest;

import dev.weighbridge.evalsuites.suite.Check;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Texts that lack or misspell what a check looks for. */
final class TextMutants {
    private static final int MOST_WORDS = 12;

    private TextMutants() {}

    /** The text without each thing looked for, with it misspelt, without single words, and with its numbers wrong. */
    static Stream<String> of(Check.Single check, String text, RandomGenerator random) {
        Stream<String> aimed = values(check)
                .flatMap(value -> Stream.of(replaced(text, value, ""), replaced(text, value, misspelt(value))));
        Stream<String> numbers =
                text.chars().anyMatch(Character::isDigit) ? NumberMutants.of(text, random) : Stream.empty();
        return Stream.of(aimed, numbers, without(text), Stream.of(misspelt(text)))
                .flatMap(stream -> stream);
    }

    /** The texts a check's value names. */
    static Stream<String> values(Check.Single check) {
        Object value = check.value();
        Stream<?> values = value instanceof List<?> list ? list.stream() : Stream.ofNullable(value);
        return values.filter(Objects::nonNull)
                .map(Object::toString)
                .flatMap(text -> check.type().contains("-a") ? Arrays.stream(text.split("\\s*,\\s*")) : Stream.of(text))
                .filter(text -> !text.isEmpty());
    }

    /** The text with one letter in its middle made another of its script. */
    static String misspelt(String text) {
        if (text.isEmpty()) {
            return "x";
        }
        int at = text.offsetByCodePoints(0, text.codePointCount(0, text.length()) / 2);
        int letter = text.codePointAt(at);
        int other = letter == 'z' || letter == 'Z' || letter == '9' || letter == 0xD7A3 ? letter - 1 : letter + 1;
        return new StringBuilder(text)
                .replace(at, at + Character.charCount(letter), Character.toString(other))
                .toString();
    }

    private static Stream<String> without(String text) {
        List<String> words = Arrays.asList(text.strip().split("\\s+"));
        return IntStream.range(0, Math.min(words.size(), MOST_WORDS))
                .mapToObj(left -> String.join(
                        " ",
                        IntStream.range(0, words.size())
                                .filter(i -> i != left)
                                .mapToObj(words::get)
                                .toList()));
    }

    private static String replaced(String text, String value, String other) {
        return Pattern.compile(Pattern.quote(value), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(text)
                .replaceAll(Matcher.quoteReplacement(other));
    }
}
