package dev.weighbridge.evalsuites.engine.score;

import dev.weighbridge.evalsuites.grade.cases.CaseGraded;
import dev.weighbridge.evalsuites.suite.EvalCase;
import dev.weighbridge.measurements.summary.Answers;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;

/** Tallies by name, in the order in which names came first. Not thread-safe. */
final class Slices {
    private final Map<String, Tallying> byName = new LinkedHashMap<>();

    void add(String name, EvalCase evalCase, CaseGraded graded) {
        byName.computeIfAbsent(name, first -> new Tallying()).add(evalCase, graded);
    }

    /** The tallies so far. */
    Map<String, Tally> tallies() {
        Map<String, Tally> tallies = new LinkedHashMap<>();
        byName.forEach((name, tallying) -> tallies.put(name, tallying.tally()));
        return tallies;
    }

    /** The tallies as a summary holds them, the most frequent name first. */
    Map<String, Answers> byFrequency() {
        Map<String, Tally> sorted = new LinkedHashMap<>();
        tallies().entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<String, Tally> one) ->
                                -one.getValue().rows())
                        .thenComparing(Map.Entry::getKey))
                .forEach(one -> sorted.put(one.getKey(), one.getValue()));
        return answers(sorted);
    }

    /** Tallies beside which nothing is missing, as a summary holds them. */
    static Map<String, Answers> answers(Map<String, Tally> tallies) {
        Map<String, Answers> answers = new LinkedHashMap<>();
        tallies.forEach((name, tally) -> answers.put(name, ScoredAnswers.of(tally, 0)));
        return answers;
    }
}
