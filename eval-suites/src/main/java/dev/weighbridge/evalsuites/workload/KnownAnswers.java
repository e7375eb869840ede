package dev.weighbridge.evalsuites.workload;

import static java.util.stream.Collectors.joining;

import dev.weighbridge.evalsuites.grade.Answer;
import dev.weighbridge.evalsuites.grade.selftest.AnswerPair;
import dev.weighbridge.evalsuites.suite.EvalCase;
import dev.weighbridge.evalsuites.suite.Suite;
import dev.weighbridge.gateway.exchange.ToolCall;
import dev.weighbridge.gateway.request.Message;
import dev.weighbridge.measurements.comparison.Comparison;
import dev.weighbridge.measurements.comparison.Workload;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is known of the answers to some suites, for models that are simulated. */
public final class KnownAnswers {
    private static final String LANGUAGE = "-[a-z]{2}$";

    private KnownAnswers() {}

    /**
     * What becomes of a right and a wrong answer, each a text or tool calls.
     *
     * @param <T> what it becomes
     */
    @FunctionalInterface
    public interface Form<T> {

        /**
         * What becomes of a pair that is not alike.
         *
         * @param kind the kind of task: the name of the suite's file without its ending and language
         */
        T of(String kind, String right, List<ToolCall> rightCalls, String wrong, List<ToolCall> wrongCalls);
    }

    /**
     * The answers to the cases of some workloads, by the text of the whole conversation, its messages one to a line, and
     * by what the user asks last where only one case asks it. A case of which no such pair is known is not among them.
     *
     * @param comparison says which file a workload's suite is read from, and has the seed of the wrong answers
     * @param suites suites under the names of their workloads
     * @param form what becomes of the answers
     */
    public static <T> Map<String, T> of(Comparison comparison, List<Suite> suites, Form<T> form) {
        Map<String, String> kinds = new LinkedHashMap<>();
        comparison.workloads().forEach(workload -> kinds.put(workload.name(), kind(workload)));
        Map<String, Long> askers = suites.stream()
                .flatMap(suite -> suite.cases().stream())
                .collect(Collectors.groupingBy(EvalCase::question, Collectors.counting()));
        Map<String, T> known = new LinkedHashMap<>();
        Map<String, T> alone = new LinkedHashMap<>();
        for (Suite suite : suites) {
            String kind = kinds.getOrDefault(suite.name(), suite.name());
            suite.cases()
                    .forEach(one -> formed(one, comparison.seed(), kind, form).ifPresent(formed -> {
                        known.put(conversation(one), formed);
                        if (askers.getOrDefault(one.question(), 0L) == 1) {
                            alone.put(one.question(), formed);
                        }
                    }));
        }
        alone.forEach(known::putIfAbsent);
        return known;
    }

    private static <T> Optional<T> formed(EvalCase one, long seed, String kind, Form<T> form) {
        return AnswerPair.of(one, seed)
                .filter(pair -> !pair.right().equals(pair.wrong()))
                .map(pair -> formed(kind, pair, form));
    }

    private static <T> T formed(String kind, AnswerPair pair, Form<T> form) {
        Answer right = pair.right();
        Answer wrong = pair.wrong();
        return form.of(kind, right.text(), right.toolCalls(), wrong.text(), wrong.toolCalls());
    }

    private static String kind(Workload workload) {
        String file = workload.suite();
        String name = file.substring(file.lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        return (dot < 0 ? name : name.substring(0, dot)).replaceFirst(LANGUAGE, "");
    }

    private static String conversation(EvalCase one) {
        return one.messages().stream()
                .map(KnownAnswers::text)
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
}
