package dev.weighbridge.evalsuites.engine.score;

import dev.weighbridge.evalsuites.engine.plan.EvalPlan;
import dev.weighbridge.evalsuites.engine.rows.EvalRow;
import dev.weighbridge.evalsuites.grade.Answer;
import dev.weighbridge.evalsuites.grade.Graded;
import dev.weighbridge.evalsuites.grade.Ports;
import dev.weighbridge.evalsuites.grade.cases.CaseGraded;
import dev.weighbridge.evalsuites.grade.cases.CaseGrader;
import dev.weighbridge.evalsuites.suite.EvalCase;
import dev.weighbridge.gateway.exchange.Exchange;
import dev.weighbridge.measurements.run.Bill;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Grades rows, each with the grader of its case, which is made once. Not thread-safe. */
public final class RowGrader {
    private static final CaseGraded NOT_KEPT = new CaseGraded(
            Graded.without(Graded.Outcome.NOT_GRADABLE, "the answer was not kept (store-texts: false)"),
            List.of(),
            Map.of());

    private final EvalPlan plan;
    private final Ports ports;
    private final boolean textsKept;
    private final Map<Key, CaseGrader> graders = new HashMap<>();

    private record Key(String suite, String caseId) {}

    /**
     * A grader of the rows of a plan.
     *
     * @param textsKept whether the run keeps answers; without them nothing that was delivered can be graded
     */
    public RowGrader(EvalPlan plan, Ports ports, boolean textsKept) {
        this.plan = plan;
        this.ports = ports;
        this.textsKept = textsKept;
    }

    /**
     * The grade of a row.
     *
     * @throws dev.weighbridge.measurements.userfile.UserFileException where a check of its case is not well written
     */
    public GradedRow grade(EvalRow row) {
        EvalCase evalCase = plan.caseOf(row.item());
        boolean lost = !textsKept && row.exchange().outcome().delivered();
        CaseGraded graded =
                lost ? NOT_KEPT : grader(row.item().suite(), evalCase).grade(answer(row));
        return new GradedRow(row.item(), evalCase, graded);
    }

    private CaseGrader grader(String suite, EvalCase evalCase) {
        return graders.computeIfAbsent(new Key(suite, evalCase.id()), key -> CaseGrader.of(evalCase, ports));
    }

    /** At the cost the gateway reported, or else by its usage and the price list. */
    private Answer answer(EvalRow row) {
        Exchange exchange = row.exchange();
        Answer answer = Answer.of(exchange);
        return answer.cost() != null
                ? answer
                : Bill.of(exchange.usage())
                        .map(bill ->
                                answer.withCost(bill.at(plan.price(row.item().target()))))
                        .orElse(answer);
    }
}
