package dev.weighbridge.evalsuites.grade.cases;

import dev.weighbridge.evalsuites.grade.Answer;
import dev.weighbridge.evalsuites.grade.Graded;
import dev.weighbridge.gateway.exchange.Finish;
import dev.weighbridge.measurements.baseline.CaseOutcome;
import java.util.Optional;

/** What becomes of a grade by the way the answer came. */
final class Delivery {
    private Delivery() {}

    /** The grade of what was never answered; empty where there is an answer. */
    static Optional<Graded> hindered(Answer answer) {
        var outcome = answer.outcome();
        if (outcome instanceof dev.weighbridge.gateway.exchange.Outcome.Cancelled
                || outcome instanceof dev.weighbridge.gateway.exchange.Outcome.Censored) {
            return Optional.of(Graded.without(CaseOutcome.SKIPPED, "it was not asked to the end: " + outcome.label()));
        }
        boolean failed = answer.finish().reason() == Finish.Reason.ERROR;
        return outcome.delivered() && !failed
                ? Optional.empty()
                : Optional.of(Graded.without(
                        CaseOutcome.INFRASTRUCTURE_ERROR,
                        "no answer was delivered: " + (failed ? "error" : outcome.label())));
    }

    /** The grade of an answer that was refused, cut off or blank; empty where its checks decide. */
    static Optional<Graded> spoilt(Answer answer, Expectations expectations, Graded checked) {
        var outcome = answer.outcome();
        if (outcome instanceof dev.weighbridge.gateway.exchange.Outcome.Refused && !expectations.refusal()) {
            return Optional.of(Graded.without(CaseOutcome.REFUSED, "the model or a filter declined"));
        }
        boolean cut = outcome instanceof dev.weighbridge.gateway.exchange.Outcome.Truncated
                || answer.finish().reason() == Finish.Reason.LENGTH;
        if (cut && !expectations.truncation()) {
            String passed = checked.passed() ? "; its checks would have passed" : "";
            return Optional.of(new Graded(
                    0, CaseOutcome.TRUNCATED, checked.extracted(), "it was cut off at its token limit" + passed));
        }
        boolean silent = answer.blank() && !(outcome instanceof dev.weighbridge.gateway.exchange.Outcome.Refused);
        return silent && checked.isQuality() ? Optional.of(Graded.noAnswer("the answer is blank")) : Optional.empty();
    }
}
