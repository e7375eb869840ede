package dev.weighbridge.simulator.answer;

import java.util.List;
import java.util.OptionalInt;

/**
 * What an answer is written to.
 *
 * @param model the model's id
 * @param prompt the text of all messages
 * @param maxTokens the most tokens it may have, at least 1; unlimited where empty
 * @param stops texts before which it ends
 * @param results what tools returned, which it begins with
 */
public record AnswerOrder(
        String model, String prompt, OptionalInt maxTokens, List<String> stops, List<String> results) {
    public AnswerOrder {
        stops = List.copyOf(stops);
        results = List.copyOf(results);
    }

    /** An order without results of tools. */
    public AnswerOrder(String model, String prompt, OptionalInt maxTokens, List<String> stops) {
        this(model, prompt, maxTokens, stops, List.of());
    }
}
