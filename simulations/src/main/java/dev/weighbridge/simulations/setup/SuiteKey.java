package dev.weighbridge.simulations.setup;

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
final class SuiteKey {
    private static final String LANGUAGE = "-[a-z]{2}$";

    private final long seed;
    private final Map<String, KeyedAnswer> answers = new HashMap<>();

    private SuiteKey(long seed) {
        this.seed = seed;
    }

    /** The key of these suites; cases of which no such pair is known are answered in prose. */
    static AnswerKey of(List<Suite> suites, Map<String, String> kinds, long seed) {
        SuiteKey key = new SuiteKey(seed);
        suites.forEach(suite -> key.add(suite, kinds.getOrDefault(suite.name(), suite.name())));
        return AnswerKey.of(key.answers);
    }

    /** The kind of task a suite is about: its file's name without its ending and language. */
    static String kind(String file) {
        String name = file.substring(file.lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        return (dot < 0 ? name : name.substring(0, dot)).replaceFirst(LANGUAGE, "");
    }

    private void add(Suite suite, String kind) {
        for (EvalCase one : suite.cases()) {
            AnswerPair.of(one, seed)
                    .filter(pair -> !pair.right().equals(pair.wrong()))
                    .ifPresent(pair -> answers.put(
                            asked(one), new KeyedAnswer(kind, content(pair.right()), content(pair.wrong()))));
        }
    }

    /** The conversation as the simulator spells it. */
    private static String asked(EvalCase one) {
        return one.messages().stream()
                .map(SuiteKey::text)
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
        String text = answer.text();
        try {
            return new Content.Json(text);
        } catch (IllegalArgumentException e) {
            return new Content.Text(text);
        }
    }
}
