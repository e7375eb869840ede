package dev.weighbridge.evalsuites.grade.cases;

import dev.weighbridge.evalsuites.grade.Graded;
import java.util.List;
import java.util.Map;

/**
 * What all checks of a case gave for one answer.
 *
 * @param overall the grade of the answer
 * @param checks the result of each check in order; empty where there was no answer to check
 * @param metrics the weighted mean score of the checks under each metric's name
 */
public record CaseGraded(Graded overall, List<CheckResult> checks, Map<String, Double> metrics) {
    public CaseGraded {
        checks = List.copyOf(checks);
        metrics = Map.copyOf(metrics);
    }
}
