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
 */
public record AnswerOrder(String model, String prompt, OptionalInt maxTokens, List<String> stops) {
    public AnswerOrder {
        stops = List.copyOf(stops);
    }
}
