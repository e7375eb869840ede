package dev.weighbridge.evalsuites.grade.choice;

import dev.weighbridge.evalsuites.grade.Texts;
import dev.weighbridge.evalsuites.grade.number.Markers;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds which option an answer chose.
 *
 * @param labels how the options are labelled
 * @param options the texts of the options in order; empty where the suite does not give them
 */
record ChoiceReader(Labels labels, List<String> options) {
    private static final Pattern NOT = Pattern.compile("(?i)(?:\\bnot|n't)\\s+(?:option\\s+|choice\\s+)?\\(?$");

    /** The option of an answer that is a label and nothing else, or ends in a marked one. */
    Optional<Integer> strict(String text) {
        return alone(text).or(() -> Markers.last(text).flatMap(this::alone));
    }

    /** The option an answer most plainly chose, in whatever words. */
    Optional<Integer> flexible(String text) {
        String plain = Texts.stripped(text);
        return strict(plain)
                .or(() -> Markers.last(plain).flatMap(this::leading))
                .or(() -> leading(plain))
                .or(() -> Markers.last(plain).flatMap(this::byText))
                .or(() -> standing(plain))
                .or(() -> byText(plain));
    }

    /** A label in its usual dress: {@code (B)}, {@code **B.**}, {@code ②}, {@code 2번입니다}. */
    private Optional<Integer> alone(String text) {
        Matcher whole = Pattern.compile("(?i:option\\s+|choice\\s+)?[*(\\[\"'`]*(" + sign()
                        + ")[*)\\]\"'`]*(?:번)?\\s*(?:입니다|이다|예요|이에요)?[.。*)]*")
                .matcher(Texts.stripped(text));
        return whole.matches() ? place(whole.group(1)) : Optional.empty();
    }

    /** A label at the beginning, cut off from the text that follows: {@code B) Seoul}, {@code B: ...}, {@code ② 서울}. */
    private Optional<Integer> leading(String text) {
        String circled = labels == Labels.NUMBER ? "|[①-⑨]\\s*" : "";
        Matcher start = Pattern.compile("(?i:option\\s+|choice\\s+)?[*(\\[\"'`]*(?:(" + sign()
                        + ")(?:[*\"'`]*\\s*[)\\].:,\\n]|\\s*번|[*]{2}|\\s+[-–—]\\s)" + circled + ")")
                .matcher(text.strip());
        return start.lookingAt() ? place(labelIn(start)) : Optional.empty();
    }

    private String labelIn(Matcher start) {
        return start.group(1) != null ? start.group(1) : start.group().strip().replaceAll("[*(\\[\"'`]", "");
    }

    /** The last label that stands by itself and is not denied; an article or a pronoun is none. */
    private Optional<Integer> standing(String text) {
        Matcher labels = Pattern.compile("(?<![\\p{L}\\p{N}])" + "(?:(?<wrapped>[(\\[*\"'`]+)(?<in>" + sign()
                        + ")[)\\]*\"'`]+|(?<bare>" + sign() + ")(?<counted>번)?)(?![\\p{IsLatin}\\p{N}'’]|[.,]\\d)")
                .matcher(text);
        Optional<Integer> last = Optional.empty();
        while (labels.find()) {
            boolean denied = NOT.matcher(text.substring(Math.max(0, labels.start() - 20), labels.start()))
                    .find();
            Optional<Integer> here = denied || idle(text, labels) ? Optional.empty() : place(label(labels));
            last = here.isPresent() ? here : last;
        }
        return last;
    }

    private static String label(Matcher labels) {
        return labels.group("in") != null ? labels.group("in") : labels.group("bare");
    }

    /** "A cat" and "I think" name no option; nor does a bare number or syllable, unless it is counted. */
    private boolean idle(String text, Matcher labels) {
        if (labels.group("in") != null || labels.group("counted") != null) {
            return false;
        }
        boolean wordFollows = Pattern.compile("\\s+\\p{Ll}")
                .matcher(text)
                .region(labels.end(), text.length())
                .lookingAt();
        boolean word = "AI".contains(labels.group("bare")) && wordFollows;
        boolean counting = this.labels != Labels.LATIN && !"①②③④⑤⑥⑦⑧⑨".contains(labels.group("bare"));
        return word || counting;
    }

    /** The one option whose text the answer holds, where it holds no other. */
    private Optional<Integer> byText(String text) {
        String given = Texts.folded(text);
        List<Integer> named = java.util.stream.IntStream.range(0, options.size())
                .filter(i -> given.contains(Texts.folded(options.get(i))))
                .boxed()
                .toList();
        List<Integer> longest = named.stream()
                .filter(i -> named.stream().noneMatch(other -> !other.equals(i) && holds(other, i)))
                .toList();
        return longest.size() == 1 ? Optional.of(longest.get(0)) : Optional.empty();
    }

    /** "North Korea" names "Korea" too, but means itself. */
    private boolean holds(int option, int other) {
        return Texts.folded(options.get(option)).contains(Texts.folded(options.get(other)));
    }

    private Optional<Integer> place(String label) {
        return labels.place(label).filter(place -> options.isEmpty() || place < options.size());
    }

    private String sign() {
        return labels.expression();
    }
}
