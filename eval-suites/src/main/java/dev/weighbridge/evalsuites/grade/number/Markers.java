package dev.weighbridge.evalsuites.grade.number;

import dev.weighbridge.evalsuites.grade.Texts;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What answers put before the one thing that was asked for: {@code ####}, {@code \boxed}, {@code Answer:}, {@code 정답은}. */
public final class Markers {
    /** First which letters any of them begins with, as most of a text is none of it. */
    private static final Pattern MARKER = Pattern.compile(
            "(?=[#\\\\aArRtT최정답결])(?:####|\\\\boxed\\{|(?i:\\banswer(?:\\s+is)?\\s*\\**\\s*[:=]|\\banswer\\s+is\\b|\\b(?:result|total)\\s*\\**\\s*:)"
                    + "|(?<![가-힣])(?:최종\\s*)?(?:정답|답변?|결과)(?:은|는)?\\s*\\**\\s*(?:[:：=]|(?<=[은는])\\s))");

    private static final Pattern LINE = Pattern.compile("\\R");

    private Markers() {}

    /**
     * What follows the last marker up to the end of its line, decoration removed; where that line ends at the marker,
     * the next one that says something. The last binds, as models repeat the examples of a prompt before they answer.
     */
    public static Optional<String> last(String given) {
        String text = Texts.composed(given);
        Matcher markers = MARKER.matcher(text);
        Optional<String> last = Optional.empty();
        while (markers.find()) {
            boolean boxed = markers.group().startsWith("\\boxed");
            String rest = boxed ? braced(text, markers.end()) : line(text.substring(markers.end()));
            last = rest.isEmpty() ? last : Optional.of(rest);
        }
        return last;
    }

    private static String line(String rest) {
        return LINE.splitAsStream(rest)
                .map(line -> line.replace("**", "").replace("`", "").strip())
                .filter(line -> !line.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** What stands in braces may hold braces itself, as fractions do. */
    private static String braced(String text, int start) {
        int depth = 1;
        for (int i = start; i < text.length(); i++) {
            depth += text.charAt(i) == '{' ? 1 : text.charAt(i) == '}' ? -1 : 0;
            if (depth == 0) {
                return text.substring(start, i).strip();
            }
        }
        return "";
    }
}
