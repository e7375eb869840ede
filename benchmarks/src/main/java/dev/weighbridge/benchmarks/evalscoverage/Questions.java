package dev.weighbridge.benchmarks.evalscoverage;

import dev.weighbridge.evalsuites.suite.EvalCase;
import dev.weighbridge.evalsuites.suite.load.Suites;
import dev.weighbridge.simulator.skill.Content;
import dev.weighbridge.simulator.skill.KeyedAnswer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The questions of shipped suites, each with its reference as the right answer and another case's as the wrong one. */
final class Questions {
    private static final Path SUITES = Path.of("eval-suites", "suites");

    private Questions() {}

    /** Those of a suite, as they stand there; its name is their kind. */
    static List<Question> of(String suite) {
        List<EvalCase> cases = Suites.load(SUITES.resolve(suite + ".yaml")).cases();
        List<Question> questions = new ArrayList<>();
        for (int i = 0; i < cases.size(); i++) {
            String right = Objects.requireNonNull(cases.get(i).reference());
            KeyedAnswer key = new KeyedAnswer(suite, content(right), content(other(cases, i, right)));
            questions.add(new Question(cases.get(i), key));
        }
        return questions;
    }

    private static Content content(String text) {
        return text.startsWith("{") ? new Content.Json(text) : new Content.Text(text);
    }

    private static String other(List<EvalCase> cases, int from, String right) {
        for (int i = 1; i < cases.size(); i++) {
            String reference = cases.get((from + i) % cases.size()).reference();
            if (reference != null && !reference.equals(right)) {
                return reference;
            }
        }
        throw new IllegalStateException("all cases have the reference " + right);
    }

    /** The same questions, each standing for itself, asked so often. */
    static List<Question> apart(List<Question> questions, int repeats) {
        return questions.stream()
                .map(question -> new Question(alone(question.evalCase(), repeats), question.key()))
                .toList();
    }

    private static EvalCase alone(EvalCase one, int repeats) {
        return new EvalCase(
                one.id(),
                one.messages(),
                one.tools(),
                one.extra(),
                one.checks(),
                one.threshold(),
                one.reference(),
                one.language(),
                one.tags(),
                one.weight(),
                null,
                repeats);
    }
}
