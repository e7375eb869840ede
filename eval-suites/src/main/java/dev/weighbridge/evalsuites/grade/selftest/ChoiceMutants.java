package dev.weighbridge.evalsuites.grade.selftest;

import dev.weighbridge.evalsuites.suite.Check;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Answers that choose another option. */
final class ChoiceMutants {
    private static final List<String> SIGNS =
            List.of("ABCDEFGHIJ", "123456789", "①②③④⑤⑥⑦⑧⑨", "가나다라마바사아자차", "ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊ");

    private ChoiceMutants() {}

    /** The text with the right label and the right option's text changed for those next to them. */
    static Stream<String> of(Check.Single check, String text) {
        String label = String.valueOf(check.value()).strip();
        List<?> options = check.settings().get("options") instanceof List<?> list ? list : List.of();
        String row = SIGNS.stream()
                .filter(signs -> signs.contains(label))
                .findFirst()
                .orElse(SIGNS.get(0));
        int place = Math.max(0, row.indexOf(label));
        int count = options.isEmpty() ? Math.min(4, row.length()) : options.size();
        return Stream.of(1, count - 1, count / 2)
                .map(step -> (place + step) % count)
                .filter(other -> other != place && other < row.length())
                .map(other -> exchanged(text, row, options, place, other));
    }

    private static String exchanged(String text, String row, List<?> options, int place, int other) {
        String labelled = Pattern.compile("(?<![\\p{L}\\p{N}])" + row.charAt(place) + "(?![\\p{IsLatin}\\p{N}])")
                .matcher(text)
                .replaceAll("" + row.charAt(other));
        boolean texts = place < options.size() && other < options.size();
        return texts
                ? labelled.replace(Objects.toString(options.get(place)), Objects.toString(options.get(other)))
                : labelled;
    }
}
