package dev.weighbridge.evalsuites.suite.part;

import dev.weighbridge.evalsuites.suite.Check;
import dev.weighbridge.evalsuites.suite.CheckType;
import dev.weighbridge.measurements.userfile.DidYouMean;
import dev.weighbridge.measurements.userfile.Section;
import dev.weighbridge.measurements.userfile.Value;
import dev.weighbridge.measurements.userfile.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the checks of a suite of ours: mappings with a type, or texts as in a CSV cell. */
public final class CheckReader {
    /** The keys every check may have; what else stands there are its grader's settings. */
    public static final List<String> CHECK = List.of("type", "value", "threshold", "weight", "metric");

    /** The keys of checks that count as one. */
    public static final List<String> SET = List.of("type", "checks", "threshold", "weight", "metric");

    /** The type of checks that count as one. */
    public static final String SET_TYPE = "assert-set";

    private static final String NOT = "not-";
    private static final double MOST_WEIGHT = 1_000_000;
    private static final double MOST_THRESHOLD = 1e12;

    private final Filler filler;

    private CheckReader(Filler filler) {
        this.filler = filler;
    }

    /** The checks of a list, filled. */
    public static List<Check> read(Value checks, Filler filler) {
        CheckReader reader = new CheckReader(filler);
        return checks.items().stream().map(reader::check).toList();
    }

    /** Where a value stands, as a check says it. */
    public static String place(Value value) {
        String owner = value.place().owner();
        return value.place().source().name() + ":" + value.node().line() + ": " + (owner.isEmpty() ? "" : owner + ": ")
                + value.place().path() + value.key();
    }

    private Check check(Value item) {
        if (item.node() instanceof YamlNode.Scalar) {
            return expression(item);
        }
        Section section = new Section(
                item.place().below(item.key()),
                item.node().line(),
                item.mapping().entries());
        Value type = section.get("type", "name the kind of check, e.g. contains");
        return type.text().equals(SET_TYPE) ? several(item) : single(section, type, place(item));
    }

    private Check.Several several(Value item) {
        Section section = item.section(SET);
        List<Check> checks = section.get("checks", "list the checks that count as one").items().stream()
                .map(this::check)
                .toList();
        if (checks.isEmpty()) {
            throw item.wrong("has an assert-set without checks; list some or remove it");
        }
        return new Check.Several(checks, threshold(section), weight(section), metric(section), place(item));
    }

    private Check.Single single(Section section, Value type, String place) {
        String name = type.text();
        boolean negated = name.startsWith(NOT);
        String plain = negated ? name.substring(NOT.length()) : name;
        if (CheckType.of(plain).isEmpty()) {
            throw type.not("no check has this type; " + DidYouMean.phrase(plain, CheckType.labels()));
        }
        return new Check.Single(
                plain,
                negated,
                plain(section.find("value")),
                settings(section),
                threshold(section),
                weight(section),
                metric(section),
                place);
    }

    private Check.Single expression(Value item) {
        String text = filler.text(item);
        Set<String> known = new LinkedHashSet<>(CheckType.labels());
        Expression read = Expression.read(text.strip(), known);
        if (!known.contains(read.type())) {
            throw item.not("checks of type " + read.type() + " cannot be graded here; "
                    + DidYouMean.phrase(read.type(), known));
        }
        if (read.type().equals("equals") && text.strip().equals(read.value())) {
            Expression.word(text.strip())
                    .flatMap(word -> DidYouMean.of(word, known))
                    .ifPresent(meant -> {
                        throw item.not(
                                "did you mean \"" + meant + "\"? write equals: before a text that is to be compared");
                    });
        }
        return new Check.Single(
                read.type(), read.negated(), read.value(), Map.of(), read.threshold(), 1, null, place(item));
    }

    private @Nullable Object plain(Optional<Value> value) {
        return value.isEmpty() ? null : filler.plain(value.get().node(), value.get()::wrong);
    }

    private Map<String, @Nullable Object> settings(Section section) {
        Map<String, @Nullable Object> settings = new LinkedHashMap<>();
        List<String> names = new ArrayList<>(section.entries().keySet());
        names.removeAll(CHECK);
        names.forEach(name -> settings.put(name, plain(section.find(name))));
        return settings;
    }

    private static @Nullable Double threshold(Section section) {
        return section.find("threshold")
                .map(value -> value.between(0, MOST_THRESHOLD))
                .orElse(null);
    }

    private static double weight(Section section) {
        return section.find("weight")
                .map(value -> value.between(0, MOST_WEIGHT))
                .orElse(1.0);
    }

    private @Nullable String metric(Section section) {
        return section.find("metric").map(filler::text).orElse(null);
    }
}
