package dev.weighbridge.evalsuites.engine.score;

import dev.weighbridge.evalsuites.grade.cases.CaseGraded;
import dev.weighbridge.evalsuites.suite.EvalCase;
import dev.weighbridge.gateway.exchange.Identity;
import dev.weighbridge.measurements.baseline.CaseOutcome;
import dev.weighbridge.measurements.summary.Answers;
import java.util.HashMap;
import java.util.Map;

/** How right answers were by who gave them. Requests without an answer were given by nobody. Not thread-safe. */
final class Backends {
    private final Map<Place, Slices> places = new HashMap<>();

    private record Place(String target, String workload) {}

    void add(String target, String workload, Identity who, EvalCase evalCase, CaseGraded graded) {
        if (said(graded)) {
            places.computeIfAbsent(new Place(target, workload), first -> new Slices())
                    .add(who.words(), evalCase, graded);
        }
    }

    /** Whether somebody gave an answer. */
    static boolean said(CaseGraded graded) {
        CaseOutcome outcome = graded.overall().outcome();
        return outcome != CaseOutcome.INFRASTRUCTURE_ERROR && outcome != CaseOutcome.SKIPPED;
    }

    /** The most frequent first. */
    Map<String, Answers> of(String target, String workload) {
        return places.getOrDefault(new Place(target, workload), new Slices()).byFrequency();
    }
}
