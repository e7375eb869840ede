package dev.weighbridge.evalsuites.engine.score;

import static java.util.stream.Collectors.joining;

import dev.weighbridge.evalsuites.grade.cases.CaseGraded;
import dev.weighbridge.evalsuites.suite.EvalCase;
import dev.weighbridge.gateway.exchange.Identity;
import dev.weighbridge.measurements.baseline.CaseOutcome;
import dev.weighbridge.measurements.summary.Answers;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** How right answers were by who gave them. Requests without an answer were given by nobody. Not thread-safe. */
final class Backends {
    private static final String UNNAMED = "unnamed";

    private final Map<Place, Slices> places = new HashMap<>();

    private record Place(String target, String workload) {}

    void add(String target, String workload, Identity who, EvalCase evalCase, CaseGraded graded) {
        if (graded.overall().outcome() != CaseOutcome.INFRASTRUCTURE_ERROR
                && graded.overall().outcome() != CaseOutcome.SKIPPED) {
            places.computeIfAbsent(new Place(target, workload), first -> new Slices())
                    .add(name(who), evalCase, graded);
        }
    }

    /** Provider, model and fingerprint, as far as the answer named them. */
    private static String name(Identity who) {
        String name = Stream.of(who.provider(), who.model(), who.fingerprint())
                .filter(Objects::nonNull)
                .collect(joining(", "));
        return name.isEmpty() ? UNNAMED : name;
    }

    /** The most frequent first. */
    Map<String, Answers> of(String target, String workload) {
        Slices slices = places.getOrDefault(new Place(target, workload), new Slices());
        Map<String, Tally> sorted = new LinkedHashMap<>();
        slices.tallies().entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<String, Tally> one) ->
                                -one.getValue().rows())
                        .thenComparing(Map.Entry::getKey))
                .forEach(one -> sorted.put(one.getKey(), one.getValue()));
        return Slices.answers(sorted);
    }
}
