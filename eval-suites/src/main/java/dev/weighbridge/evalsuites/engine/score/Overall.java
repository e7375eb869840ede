package dev.weighbridge.evalsuites.engine.score;

import dev.weighbridge.evalsuites.grade.cases.CaseGraded;
import dev.weighbridge.evalsuites.suite.EvalCase;
import dev.weighbridge.gateway.exchange.Identity;
import dev.weighbridge.measurements.summary.TargetAnswers;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * How right each target was over all workloads together. Cases of two workloads whose clusters have one name count as one
 * cluster, which makes intervals wider and never too narrow. Not thread-safe.
 */
final class Overall {
    private final Map<String, Parts> byTarget = new HashMap<>();

    private record Parts(Slices levels, Slices backends, Slices models, Map<String, Map<String, Integer>> answering) {
        Parts() {
            this(new Slices(), new Slices(), new Slices(), new LinkedHashMap<>());
        }
    }

    /** An answer, if there was one, to a case that was asked for itself or under load. */
    void answered(String target, Identity who, EvalCase evalCase, CaseGraded graded) {
        if (Backends.said(graded)) {
            parts(target).backends.add(who.words(), evalCase, graded);
            parts(target).models.add(model(who), evalCase, graded);
        }
    }

    /** A case that was asked at a level of load. */
    void loaded(String target, String level, Identity who, EvalCase evalCase, CaseGraded graded) {
        answered(target, who, evalCase, graded);
        parts(target).levels.add(level, evalCase, graded);
        if (Backends.said(graded)) {
            parts(target)
                    .answering
                    .computeIfAbsent(level, first -> new LinkedHashMap<>())
                    .merge(model(who), 1, Integer::sum);
        }
    }

    TargetAnswers of(String target) {
        Parts parts = parts(target);
        return new TargetAnswers(
                target,
                Slices.answers(parts.levels.tallies()),
                parts.backends.byFrequency(),
                parts.models.byFrequency(),
                parts.answering);
    }

    private Parts parts(String target) {
        return byTarget.computeIfAbsent(target, first -> new Parts());
    }

    private static String model(Identity who) {
        return Objects.requireNonNullElse(who.model(), Identity.UNNAMED);
    }
}
