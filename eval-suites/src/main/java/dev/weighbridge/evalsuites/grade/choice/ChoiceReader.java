package dev.weighbridge.evalsuites.grade.choice;

import dev.weighbridge.evalsuites.grade.Texts;
import dev.weighbridge.evalsuites.grade.number.Markers;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.IntStream;

/**
 * Finds which option an answer chose.
 *
 * @param labels how the options are labelled
 * @param options the texts of the options in order; empty where the suite does not give them
 */
record ChoiceReader(Labels labels, List<String> options) {

    /** The option of an answer that is a label and nothing else, or ends in a marked one. */
    Optional<Integer> strict(String text) {
        return alone(text).or(() -> Markers.last(text).flatMap(this::alone));
    }

    /** The option an answer most plainly chose, in whatever words. */
    Optional<Integer> flexible(String text) {
        String plain = Texts.stripped(text);
        Optional<String> marked = Markers.last(plain);
        return strict(plain)
                .or(() -> marked.flatMap(this::leading))
                .or(() -> marked.flatMap(this::standing))
                .or(() -> leadingLine(plain))
                .or(() -> marked.flatMap(this::byText))
                .or(() -> standing(plain))
                .or(() -> byText(plain));
    }

    private Optional<Integer> alone(String text) {
        Matcher whole = labels.patterns().alone().matcher(Texts.stripped(text));
        return whole.matches() ? place(whole.group("label")) : Optional.empty();
    }

    /** The label the first line leads with, unless other lines lead with others: then the options are gone through. */
    private Optional<Integer> leadingLine(String text) {
        String first = text.lines().findFirst().orElse("");
        long others =
                text.lines().flatMap(line -> leading(line).stream()).distinct().count();
        return alone(first).or(() -> others == 1 ? leading(first) : Optional.empty());
    }

    /** A label and nothing but another one after it chooses neither. */
    private Optional<Integer> leading(String text) {
        Matcher start = labels.patterns().leading().matcher(text.strip());
        if (!start.lookingAt()) {
            return Optional.empty();
        }
        String rest = text.strip().substring(start.end());
        if (alone(rest.replaceFirst("^[,\\s]+", "")).isPresent()) {
            return Optional.empty();
        }
        String label = start.group("label");
        return place(label == null ? start.group("circled") : label);
    }

    /** The last label that stands by itself and is not denied; none where it is joined to another. */
    private Optional<Integer> standing(String text) {
        StandingLabels standing = new StandingLabels(labels, text);
        return standing.last().flatMap(this::place);
    }

    /** The one option whose text the answer holds, where it holds no other. */
    private Optional<Integer> byText(String text) {
        String given = Texts.folded(text);
        List<Integer> named = IntStream.range(0, options.size())
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
}
