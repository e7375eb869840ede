package dev.weighbridge.evalsuites.junit;

import static java.util.Objects.requireNonNull;

import dev.weighbridge.evalsuites.engine.rows.EvalRow;
import dev.weighbridge.evalsuites.grade.Answer;
import dev.weighbridge.evalsuites.grade.cases.CaseGraded;
import dev.weighbridge.evalsuites.suite.EvalCase;
import java.util.Map;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Judges the answer to a case before its test's body runs, and hands the body what it wants to know. */
final class Judging implements BeforeEachCallback, ParameterResolver {
    private final CaseTest test;
    private Map<Class<?>, Object> known = Map.of();

    Judging(CaseTest test) {
        this.test = test;
    }

    /** Fails or aborts the test, or lets its body run. */
    @Override
    public void beforeEach(ExtensionContext context) {
        EvalRow row = new Judgement(test).answered(test.run().end(test.item()));
        CaseGraded graded = new Judgement(test).right(row);
        known = Map.of(
                CaseGraded.class, graded,
                EvalCase.class, test.setting().plan().caseOf(test.item()),
                Answer.class, Answer.of(row.exchange()));
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return known.containsKey(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return requireNonNull(known.get(parameter.getParameter().getType()));
    }
}
