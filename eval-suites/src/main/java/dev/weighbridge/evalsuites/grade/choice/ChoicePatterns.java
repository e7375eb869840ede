package dev.weighbridge.evalsuites.grade.choice;

import static java.util.Objects.requireNonNull;

import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Where labels of one kind stand in answers.
 *
 * @param alone a text that is a label in its usual dress, and nothing else: {@code (B)}, {@code **b.**}, {@code 2번입니다}
 * @param leading a label cut off from what follows it: {@code B) Seoul}, {@code B: ...}, {@code ② 서울}
 * @param standing a label among words
 * @param joined a label before which another one is joined to it: {@code A and B}
 */
record ChoicePatterns(Pattern alone, Pattern leading, Pattern standing, Pattern joined) {
    private static final String NAMED = "(?:option|choice|answer|보기|선택지)\\s*";
    private static final Map<Labels, ChoicePatterns> ALL = new EnumMap<>(Labels.class);

    static {
        for (Labels labels : Labels.values()) {
            ALL.put(labels, made(labels.expression()));
        }
    }

    /** The patterns of a kind of label. */
    static ChoicePatterns of(Labels labels) {
        return requireNonNull(ALL.get(labels), "no patterns");
    }

    private static ChoicePatterns made(String sign) {
        String wrap = "[*(\\[\"'`<]";
        String circled = "|(?<circled>[①-⑨])\\s+";
        return new ChoicePatterns(
                insensitive("(?:" + NAMED + ")?" + wrap + "*(?<label>" + sign
                        + ")[*)\\]\"'`]*(?:번)?\\s*(?:입니다|이다|예요|이에요)?[.。*)]*"),
                Pattern.compile("(?i:" + NAMED + ")?" + wrap + "*(?:(?<label>" + sign
                        + ")(?:[*\"'`]*\\s*[)\\].:,\\n]|\\s*번|[*]{2}|\\s+[-–—]\\s|\\s*\\z)" + circled + ")"),
                Pattern.compile("(?<![\\p{L}\\p{N}])(?<named>(?i:" + NAMED + "))?(?:(?:[(\\[*\"'`>]+)(?<in>" + sign
                        + ")[)\\]*\"'`<]+|(?<bare>" + sign + ")(?<counted>번)?)(?![\\p{IsLatin}\\p{N}'’]|[.,]\\d)"),
                insensitive("(?<![\\p{L}\\p{N}])" + sign + "[)\\]]?(?:번)?\\s*(?:and|or|및|또는|와|과|/|&|,)\\s*(?:" + NAMED
                        + ")?[(\\[]?\\z"));
    }

    private static Pattern insensitive(String expression) {
        return Pattern.compile(expression, Pattern.CASE_INSENSITIVE);
    }
}
