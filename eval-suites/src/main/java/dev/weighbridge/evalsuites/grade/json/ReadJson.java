package dev.weighbridge.evalsuites.grade.json;

import dev.weighbridge.evalsuites.grade.Answer;
import dev.weighbridge.evalsuites.grade.Graded;
import dev.weighbridge.evalsuites.grade.Grader;
import dev.weighbridge.evalsuites.grade.Grades;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Grades the JSON of an answer, read strictly or flexibly.
 *
 * @param strict whether the answer must be JSON and nothing else
 * @param complaint what is wrong with a value; empty where nothing is
 * @param praise what is said where nothing is wrong
 */
record ReadJson(boolean strict, Function<Parsed, Optional<String>> complaint, String praise) implements Grader {

    @Override
    public Graded grade(Answer answer) {
        return grade(answer, strict);
    }

    @Override
    public Grades grades(Answer answer) {
        return Grades.decidedBy(
                strict ? "strict" : "flexible",
                Map.of("strict", grade(answer, true), "flexible", grade(answer, false)));
    }

    private Graded grade(Answer answer, boolean strictly) {
        Optional<Parsed> found = strictly ? PlainJson.whole(answer.text()) : PlainJson.meant(answer.text());
        return found.map(this::judged)
                .orElseGet(() -> strictly
                        ? Graded.incorrect(null, "the answer is not JSON and nothing else")
                        : Graded.noAnswer("no JSON in the answer"));
    }

    private Graded judged(Parsed parsed) {
        return complaint
                .apply(parsed)
                .map(wrong -> Graded.incorrect(parsed.text(), wrong))
                .orElseGet(() -> Graded.correct(parsed.text(), praise));
    }
}
