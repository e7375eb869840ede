package dev.weighbridge.evalsuites.grade.number;

import dev.weighbridge.evalsuites.grade.Texts;
import dev.weighbridge.evalsuites.grade.json.Parsed;
import dev.weighbridge.evalsuites.grade.json.PlainJson;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads a list out of an answer: JSON, lines with bullets or numbers, or one line with commas. */
final class Items {
    private static final Pattern BULLET = Pattern.compile("\\s*(?:[-*•·]|\\d{1,3}[.)])\\s+(.*\\S)\\s*");
    private static final Pattern COMMA = Pattern.compile("\\s*[,、;]\\s*(?:and\\s+|그리고\\s+)?|\\s+(?:and|/)\\s+");

    private Items() {}

    /** The items of an answer, empty where there is no list in it. */
    static List<String> of(String text) {
        String stripped = Texts.stripped(text);
        return json(stripped).or(() -> bulleted(stripped)).orElseGet(() -> separated(stripped));
    }

    private static Optional<List<String>> json(String text) {
        return PlainJson.meant(text)
                .map(Parsed::value)
                .filter(List.class::isInstance)
                .map(list -> ((List<?>) list).stream().map(Items::word).toList());
    }

    private static String word(Object item) {
        return item instanceof String text ? text : PlainJson.write(item);
    }

    private static Optional<List<String>> bulleted(String text) {
        List<String> items = text.lines()
                .map(BULLET::matcher)
                .filter(Matcher::matches)
                .map(line -> clean(line.group(1)))
                .toList();
        return items.isEmpty() ? Optional.empty() : Optional.of(items);
    }

    /** The marked or else the last line that holds anything, split; lines without any comma are items themselves. */
    private static List<String> separated(String text) {
        List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
        if (lines.size() > 1 && lines.stream().noneMatch(line -> line.contains(","))) {
            return lines.stream().map(Items::clean).toList();
        }
        String line = Markers.last(text).orElse(lines.isEmpty() ? "" : lines.get(lines.size() - 1));
        return COMMA.splitAsStream(line)
                .map(Items::clean)
                .filter(item -> !item.isEmpty())
                .toList();
    }

    private static String clean(String item) {
        String bare = Stream.of("**", "`", "\"").reduce(item, (text, mark) -> text.replace(mark, ""));
        return bare.strip().replaceAll("^\\[|(?:입니다|이다)?[.。]?\\]?$", "");
    }
}
