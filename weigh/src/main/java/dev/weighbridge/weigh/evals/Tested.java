package dev.weighbridge.weigh.evals;

import dev.weighbridge.evalsuites.grade.Answer;
import dev.weighbridge.evalsuites.grade.Graded;
import dev.weighbridge.evalsuites.grade.cases.CaseGrader;
import dev.weighbridge.evalsuites.grade.selftest.SelfTest;
import dev.weighbridge.evalsuites.grade.selftest.SelfTestResult;
import dev.weighbridge.evalsuites.grade.selftest.SelfTestResult.Verdict;
import dev.weighbridge.evalsuites.suite.EvalCase;
import dev.weighbridge.measurements.baseline.CaseOutcome;
import java.util.List;

/** One case, tested. */
final class Tested {
    private static final Answer SOME = Answer.ofText("?");

    private Tested() {}

    /** What the self-test says; a case that cannot be graded however it is answered is told from one without a reference. */
    static SelfTestResult of(EvalCase one, SelfTest test) {
        SelfTestResult result = test.of(one);
        return result.verdict() == Verdict.NO_REFERENCE ? untested(one, result) : result;
    }

    private static SelfTestResult untested(EvalCase one, SelfTestResult result) {
        Graded graded = CaseGrader.of(one).grade(SOME).overall();
        return graded.outcome() == CaseOutcome.NOT_GRADABLE
                ? new SelfTestResult(one.id(), Verdict.NOT_GRADABLE, graded.explanation(), 0, List.of(), List.of())
                : result;
    }
}
