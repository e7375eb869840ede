package dev.weighbridge.simulator.judge;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a judge is asked: material between delimiters, and in which form to grade it. */
public sealed interface JudgeRequest {

    /** What the judged answers answer. */
    String question();

    /**
     * Whether one answer is good.
     *
     * @param best the best grade, where 1 is the worst; 0 where it is pass or fail
     */
    record Single(String question, String answer, int best) implements JudgeRequest {}

    /** Which of two answers is better. */
    record Pair(String question, String first, String second) implements JudgeRequest {}

    /** What a prompt asks of a judge; empty where it asks for something else. */
    static Optional<JudgeRequest> in(String prompt) {
        Optional<String> question = Blocks.find(prompt, "QUESTION");
        if (question.isEmpty()
                || !prompt.contains("GRADE:")
                || Blocks.find(prompt, "RUBRIC").isEmpty()) {
            return Optional.empty();
        }
        Optional<String> single = Blocks.find(prompt, "ANSWER");
        if (single.isPresent()) {
            return Optional.of(new Single(question.get(), single.get(), Blocks.best(prompt)));
        }
        Optional<String> second = Blocks.find(prompt, "ANSWER B");
        return Blocks.find(prompt, "ANSWER A")
                .flatMap(first -> second.map(other -> new Pair(question.get(), first, other)));
    }

    /** Finds material in a prompt. */
    final class Blocks {
        private static final Pattern BEST = Pattern.compile("whole number from 1 \\(worst\\) to (\\d+)");

        private Blocks() {}

        private static Optional<String> find(String prompt, String name) {
            String begin = "[BEGIN " + name + "]\n";
            int from = prompt.indexOf(begin);
            int to = from < 0 ? -1 : prompt.indexOf("\n[END " + name + "]", from + begin.length() - 1);
            return to < 0 ? Optional.empty() : Optional.of(prompt.substring(Math.min(to, from + begin.length()), to));
        }

        private static int best(String prompt) {
            Matcher matcher = BEST.matcher(prompt);
            return matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
        }
    }
}
