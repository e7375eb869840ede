package dev.weighbridge.evalsuites.engine.score;

import static java.util.Objects.requireNonNull;

import dev.weighbridge.evalsuites.engine.EvalItem;
import dev.weighbridge.evalsuites.grade.cases.CaseGraded;
import dev.weighbridge.evalsuites.suite.EvalCase;

/** A row's item, its case, and what its checks gave. */
public record GradedRow(EvalItem item, EvalCase evalCase, CaseGraded graded) {
    public GradedRow {
        requireNonNull(item, "item is null");
        requireNonNull(evalCase, "evalCase is null");
        requireNonNull(graded, "graded is null");
    }
}
