package dev.weighbridge.evalsuites.junit;

import dev.weighbridge.evalsuites.engine.rows.EvalRow;
import dev.weighbridge.evalsuites.engine.score.RowGrader;
import dev.weighbridge.evalsuites.grade.Answer;
import dev.weighbridge.evalsuites.grade.Graded;
import dev.weighbridge.evalsuites.grade.Ports;
import dev.weighbridge.evalsuites.grade.cases.CaseGraded;
import dev.weighbridge.measurements.baseline.CaseOutcome;
import java.util.Locale;
import java.util.stream.Collectors;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/** Says whether a case passed, by letting go on, failing or aborting. */
record Judgement(CaseTest test) {
    private static final int LONGEST = 600;

    /** The row of a case that was answered. */
    EvalRow answered(Ended ended) {
        if (ended instanceof Ended.Asked asked) {
            if (ended.delivered()) {
                return asked.row();
            }
            throw unanswered(asked.row().exchange().outcome().label() + "; " + asked.because());
        }
        throw unanswered(((Ended.Unasked) ended).because());
    }

    /** Aborts; but fails where this is the last case and none was answered, or nothing measured would be green. */
    private RuntimeException unanswered(String because) {
        if (test.last() && !test.run().anyDelivered()) {
            throw new AssertionFailedError("suite " + test.item().suite() + ": target \""
                    + test.item().target() + "\" answered none of its cases: " + because);
        }
        return new TestAbortedException(about() + "not answered: " + because);
    }

    /** The grades of an answer that is right. */
    CaseGraded right(EvalRow row) {
        CaseGraded graded = new RowGrader(test.setting().plan(), Ports.NONE, true)
                .grade(row)
                .graded();
        Graded overall = graded.overall();
        if (overall.passed()) {
            return graded;
        }
        String said = about() + name(overall.outcome()) + ": " + overall.explanation();
        if (overall.isQuality() || overall.outcome() == CaseOutcome.GRADER_ERROR) {
            throw new AssertionFailedError(said + asked(row));
        }
        throw new TestAbortedException(said);
    }

    private String about() {
        return "case \"" + test.item().caseId() + "\" of suite " + test.item().suite() + ", target \""
                + test.item().target() + "\": ";
    }

    private String asked(EvalRow row) {
        Answer answer = Answer.of(row.exchange());
        String calls = answer.toolCalls().stream()
                .map(call -> " " + call.name() + call.arguments())
                .collect(Collectors.joining());
        return "\n  asked:    " + shortened(test.setting().plan().prompt(test.item())) + "\n  answered: "
                + shortened(answer.text() + calls);
    }

    private static String shortened(String text) {
        String line = text.strip().replaceAll("\\s*\\R\\s*", " / ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }

    private static String name(CaseOutcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
