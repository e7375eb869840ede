package dev.weighbridge.weigh.evals.run;

import static java.util.stream.Collectors.joining;

import dev.weighbridge.evalsuites.grade.Answer;
import dev.weighbridge.evalsuites.grade.selftest.AnswerPair;
import dev.weighbridge.evalsuites.suite.EvalCase;
import dev.weighbridge.evalsuites.suite.Suite;
import dev.weighbridge.gateway.request.Message;
import dev.weighbridge.simulator.skill.AnswerKey;
import dev.weighbridge.simulator.skill.Content;
import dev.weighbridge.simulator.skill.KeyedAnswer;
import dev.weighbridge.simulator.skill.KeyedCall;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What simulated models know: for each case of some suites an answer that is right and one that is wrong. */
final class SimulatedKnowledge {
    private static final String LANGUAGE = "-[a-z]{2}$";

    private SimulatedKnowledge() {}

    /** The key of these suites; a case of which no such pair is known is answered in prose. */
    static AnswerKey of(List<Suite> suites, long seed) {
        Map<String, KeyedAnswer> answers = new HashMap<>();
        for (Suite suite : suites) {
            String kind = suite.name().replaceFirst(LANGUAGE, "");
            for (EvalCase one : suite.cases()) {
                AnswerPair.of(one, seed)
                        .filter(pair -> !pair.right().equals(pair.wrong()))
                        .ifPresent(pair -> answers.put(asked(one), keyed(kind, pair)));
            }
        }
        return AnswerKey.of(answers);
    }

    private static KeyedAnswer keyed(String kind, AnswerPair pair) {
        return new KeyedAnswer(kind, content(pair.right()), content(pair.wrong()));
    }

    /** The conversation as the simulator spells it. */
    private static String asked(EvalCase one) {
        return one.messages().stream()
                .map(SimulatedKnowledge::text)
                .filter(text -> !text.isEmpty())
                .collect(joining("\n"));
    }

    private static String text(Message message) {
        if (message instanceof Message.SystemPrompt system) {
            return system.text();
        } else if (message instanceof Message.User user) {
            return user.text();
        }
        return message instanceof Message.Assistant assistant
                ? assistant.text()
                : ((Message.ToolResult) message).text();
    }

    private static Content content(Answer answer) {
        if (!answer.toolCalls().isEmpty()) {
            return new Content.Calls(answer.toolCalls().stream()
                    .map(call -> new KeyedCall(call.name(), call.arguments()))
                    .toList());
        }
        try {
            return new Content.Json(answer.text());
        } catch (IllegalArgumentException e) {
            return new Content.Text(answer.text());
        }
    }
}
