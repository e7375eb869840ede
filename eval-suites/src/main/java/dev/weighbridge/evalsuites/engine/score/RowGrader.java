package dev.weighbridge.evalsuites.engine.score;

import dev.weighbridge.evalsuites.engine.EvalItem;
import dev.weighbridge.evalsuites.engine.plan.EvalPlan;
import dev.weighbridge.evalsuites.engine.rows.EvalRow;
import dev.weighbridge.evalsuites.grade.Ports;
import dev.weighbridge.evalsuites.grade.cases.CaseGraded;
import dev.weighbridge.evalsuites.suite.EvalCase;

/** Grades rows of a plan. Not thread-safe. */
public final class RowGrader {
    private final EvalPlan plan;
    private final ExchangeGrader grader;

    /**
     * A grader of the rows of a plan.
     *
     * @param textsKept whether the run keeps answers; without them nothing that was delivered can be graded
     */
    public RowGrader(EvalPlan plan, Ports ports, boolean textsKept) {
        this(plan, new ExchangeGrader(ports, textsKept));
    }

    RowGrader(EvalPlan plan, ExchangeGrader grader) {
        this.plan = plan;
        this.grader = grader;
    }

    /**
     * The grade of a row.
     *
     * @throws dev.weighbridge.measurements.userfile.UserFileException where a check of its case is not well written
     */
    public GradedRow grade(EvalRow row) {
        EvalItem item = row.item();
        EvalCase evalCase = plan.caseOf(item);
        CaseGraded graded = row.recalled() == null
                ? grader.grade(item.suite(), evalCase, row.exchange(), plan.price(item.target()))
                : grader.gradeRecalled(item.suite(), evalCase, row.exchange());
        return new GradedRow(item, evalCase, graded);
    }
}
