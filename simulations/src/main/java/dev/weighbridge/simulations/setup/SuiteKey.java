package dev.weighbridge.simulations.setup;

import dev.weighbridge.evalsuites.grade.Answer;
import dev.weighbridge.evalsuites.suite.Suite;
import dev.weighbridge.evalsuites.workload.KnownAnswers;
import dev.weighbridge.measurements.comparison.Comparison;
import dev.weighbridge.simulator.skill.AnswerKey;
import dev.weighbridge.simulator.skill.Content;
import dev.weighbridge.simulator.skill.KeyedAnswer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What simulated models know of the suites of a comparison; what they do not know they answer in prose. */
final class SuiteKey {
    private SuiteKey() {}

    static AnswerKey of(Comparison comparison, List<Suite> suites) {
        Map<String, KeyedAnswer> answers = new HashMap<>();
        KnownAnswers.of(comparison, suites)
                .forEach((asked, known) -> answers.put(
                        asked, new KeyedAnswer(known.kind(), content(known.right()), content(known.wrong()))));
        return AnswerKey.of(answers);
    }

    private static Content content(Answer answer) {
        return Content.of(answer.text(), answer.toolCalls());
    }
}
