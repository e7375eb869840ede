package dev.weighbridge.evalsuites.grade.overlap;

import dev.weighbridge.evalsuites.grade.Answer;
import dev.weighbridge.evalsuites.grade.Graded;
import dev.weighbridge.evalsuites.grade.Grader;
import dev.weighbridge.evalsuites.grade.Texts;
import dev.weighbridge.evalsuites.grade.spec.CheckFields;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleBiFunction;

/**
 * Grades by a score against references.
 *
 * @param name what the score is called
 */
record OverlapGrader(
        String name, List<String> references, double threshold, ToDoubleBiFunction<String, List<String>> measure)
        implements Grader {

    /** A grader by this score with this standard threshold. */
    static Grader of(
            CheckFields fields, String name, double standard, ToDoubleBiFunction<String, List<String>> measure) {
        List<String> references = fields.value("give the text to compare with").oneOrMore().stream()
                .map(Texts::stripped)
                .toList();
        return new OverlapGrader(name, references, fields.thresholdOr(standard), measure);
    }

    @Override
    public Graded grade(Answer answer) {
        double score = measure.applyAsDouble(Texts.stripped(answer.text()), references);
        return Graded.scored(
                score, threshold, null, String.format(Locale.ROOT, "%s is %.4f, asked are %s", name, score, threshold));
    }
}
