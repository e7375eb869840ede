package dev.weighbridge.evalsuites.grade.overlap;

import dev.weighbridge.evalsuites.grade.Answer;
import dev.weighbridge.evalsuites.grade.Graded;
import dev.weighbridge.evalsuites.grade.Grader;
import dev.weighbridge.evalsuites.grade.Texts;
import dev.weighbridge.evalsuites.grade.spec.CheckFields;
import dev.weighbridge.measurements.baseline.CaseOutcome;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Grades by the number of characters that must be inserted, deleted or changed. */
record LevenshteinGrader(String expected, double most) implements Grader {
    private static final double STANDARD = 5;

    static Grader of(CheckFields fields) {
        String expected =
                Texts.stripped(fields.value("give the text to compare with").text());
        return new LevenshteinGrader(expected, fields.thresholdOr(STANDARD));
    }

    @Override
    public Graded grade(Answer answer) {
        String given = Texts.stripped(answer.text());
        int bound = (int) Math.min(most, Integer.MAX_VALUE - 1);
        int distance = new LevenshteinDistance(bound).apply(given, expected);
        boolean right = distance >= 0;
        double longest = Math.max(1, Math.max(given.length(), expected.length()));
        String said = right ? distance + " edits from the text" : "more than " + bound + " edits from the text";
        return right
                ? new Graded(Math.max(0, 1 - distance / longest), CaseOutcome.CORRECT, null, said)
                : Graded.incorrect(null, said);
    }
}
