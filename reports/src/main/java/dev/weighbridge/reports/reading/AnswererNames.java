package dev.weighbridge.reports.reading;

import dev.weighbridge.measurements.summary.Answerer;
import dev.weighbridge.reports.text.Visible;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Short names of those who answered for one target: no more of each than tells it from the others. */
public final class AnswererNames {
    private static final List<List<Function<Answerer, String>>> WAYS = List.of(
            List.of(AnswererNames::model),
            List.of(AnswererNames::provider),
            List.of(AnswererNames::fingerprint),
            List.of(AnswererNames::model, AnswererNames::provider),
            List.of(AnswererNames::model, AnswererNames::fingerprint),
            List.of(AnswererNames::provider, AnswererNames::fingerprint));

    private AnswererNames() {}

    /** A name each, in their order; all parts where no two of them suffice. */
    public static List<String> of(List<Answerer> answerers) {
        return WAYS.stream()
                .map(way -> answerers.stream().map(who -> named(who, way)).toList())
                .filter(names -> names.stream().noneMatch(String::isEmpty))
                .filter(names -> names.stream().distinct().count() == names.size())
                .findFirst()
                .orElseGet(() ->
                        answerers.stream().map(who -> Visible.of(who.name())).toList());
    }

    private static String named(Answerer who, List<Function<Answerer, String>> way) {
        return way.stream()
                .map(part -> part.apply(who))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String model(Answerer who) {
        return text(who.model());
    }

    private static String provider(Answerer who) {
        return text(who.provider());
    }

    private static String fingerprint(Answerer who) {
        return text(who.fingerprint());
    }

    private static String text(@Nullable String part) {
        return part == null ? "" : Visible.of(part);
    }
}
