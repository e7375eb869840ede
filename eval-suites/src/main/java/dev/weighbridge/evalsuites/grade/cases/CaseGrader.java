package dev.weighbridge.evalsuites.grade.cases;

import dev.weighbridge.evalsuites.grade.Answer;
import dev.weighbridge.evalsuites.grade.Graded;
import dev.weighbridge.evalsuites.grade.Ports;
import dev.weighbridge.evalsuites.grade.form.Refusals;
import dev.weighbridge.evalsuites.suite.EvalCase;
import dev.weighbridge.measurements.baseline.CaseOutcome;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Grades the answers to one case.
 *
 * <p>What was never answered is no matter of quality and is not checked. A refusal is a refusal unless the case asks
 * for one. An answer cut off at its token limit is truncated, with a score of 0, even where its checks pass: a text that
 * lacks its end passes many a check the easier for it, and nobody can use it. Its checks are shown all the same. A case
 * that accepts {@code finish-reason} {@code length} is graded as it stands. A blank answer is no answer.
 */
public final class CaseGrader {
    private final EvalCase evalCase;
    private final List<Branch> branches;
    private final Expectations expectations;

    private CaseGrader(EvalCase evalCase, Ports ports) {
        this.evalCase = evalCase;
        branches = evalCase.checks().stream()
                .map(new Branches(evalCase, ports)::of)
                .toList();
        expectations = Expectations.of(evalCase.checks());
    }

    /**
     * The grader of a case that asks nothing beyond the answer.
     *
     * @throws dev.weighbridge.measurements.userfile.UserFileException where a check is not well written
     */
    public static CaseGrader of(EvalCase evalCase) {
        return of(evalCase, Ports.NONE);
    }

    /**
     * The grader of a case, with what its checks may ask.
     *
     * @throws dev.weighbridge.measurements.userfile.UserFileException where a check is not well written
     */
    public static CaseGrader of(EvalCase evalCase, Ports ports) {
        return new CaseGrader(evalCase, ports);
    }

    /** The grade of an answer. */
    public CaseGraded grade(Answer answer) {
        Optional<Graded> undelivered = Delivery.hindered(answer);
        if (undelivered.isPresent()) {
            return new CaseGraded(undelivered.get(), List.of(), Map.of());
        }
        List<CheckResult> results =
                branches.stream().map(branch -> branch.result(answer)).toList();
        Graded checked = branches.isEmpty()
                ? Graded.without(CaseOutcome.NOT_GRADABLE, "the case has no checks; it is only measured")
                : Combination.of(branches, results, evalCase.threshold());
        Graded overall = overall(answer, checked);
        return new CaseGraded(overall, results, Metrics.of(results));
    }

    /** A case that cannot be graded stays so however it is answered, or only its failures would count. */
    private Graded overall(Answer answer, Graded checked) {
        return checked.outcome() == CaseOutcome.NOT_GRADABLE
                ? checked
                : Delivery.spoilt(answer, expectations, checked).orElseGet(() -> worded(answer, checked));
    }

    /** Where checks fail on an answer that declines, the reason is that it declines. */
    private static Graded worded(Answer answer, Graded checked) {
        boolean wrong = checked.outcome() == CaseOutcome.INCORRECT || checked.outcome() == CaseOutcome.NO_ANSWER;
        return wrong && Refusals.in(answer)
                ? new Graded(checked.score(), CaseOutcome.REFUSED, checked.extracted(), "the answer declines")
                : checked;
    }
}
