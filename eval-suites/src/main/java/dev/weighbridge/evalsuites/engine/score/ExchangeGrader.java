package dev.weighbridge.evalsuites.engine.score;

import dev.weighbridge.evalsuites.grade.Answer;
import dev.weighbridge.evalsuites.grade.Graded;
import dev.weighbridge.evalsuites.grade.Ports;
import dev.weighbridge.evalsuites.grade.cases.CaseGraded;
import dev.weighbridge.evalsuites.grade.cases.CaseGrader;
import dev.weighbridge.evalsuites.suite.EvalCase;
import dev.weighbridge.gateway.exchange.Exchange;
import dev.weighbridge.gateway.price.TokenPrice;
import dev.weighbridge.measurements.baseline.CaseOutcome;
import dev.weighbridge.measurements.run.Bill;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Grades exchanges, each with the grader of its case, which is made once. Not thread-safe. */
final class ExchangeGrader {
    private static final CaseGraded NOT_KEPT = new CaseGraded(
            Graded.without(CaseOutcome.NOT_GRADABLE, "the answer was not kept (store-texts: false)"),
            List.of(),
            Map.of());

    private final Ports ports;
    private final boolean textsKept;
    private final Map<Key, CaseGrader> graders = new HashMap<>();

    private record Key(String suite, String caseId) {}

    ExchangeGrader(Ports ports, boolean textsKept) {
        this.ports = ports;
        this.textsKept = textsKept;
    }

    /** What the checks of a case of a suite give, at the price where the gateway reported no cost. */
    CaseGraded grade(String suite, EvalCase evalCase, Exchange exchange, TokenPrice price) {
        boolean lost = !textsKept && exchange.outcome().delivered();
        return lost ? NOT_KEPT : grader(suite, evalCase).grade(answer(exchange, price));
    }

    /** The same of an answer of an earlier run, whose times and cost are no matter of this one. */
    CaseGraded gradeRecalled(String suite, EvalCase evalCase, Exchange exchange) {
        return grader(suite, evalCase).grade(Answer.of(exchange).unmeasured());
    }

    private CaseGrader grader(String suite, EvalCase evalCase) {
        return graders.computeIfAbsent(new Key(suite, evalCase.id()), key -> CaseGrader.of(evalCase, ports));
    }

    private static Answer answer(Exchange exchange, TokenPrice price) {
        Answer answer = Answer.of(exchange);
        return answer.cost() != null
                ? answer
                : Bill.of(exchange.usage())
                        .map(bill -> answer.withCost(bill.at(price)))
                        .orElse(answer);
    }
}
