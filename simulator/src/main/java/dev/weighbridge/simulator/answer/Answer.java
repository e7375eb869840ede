package dev.weighbridge.simulator.answer;

import java.util.List;

/**
 * What a model answers.
 *
 * @param tokens its text in tokens, in order
 * @param cut whether the caller's limit ended it before its natural end
 */
public record Answer(List<String> tokens, boolean cut) {
    public Answer {
        tokens = List.copyOf(tokens);
    }

    /** The whole text. */
    public String text() {
        return String.join("", tokens);
    }

    /** The finish reason that chat completions have for it. */
    public String finishReason() {
        return cut ? "length" : "stop";
    }
}
