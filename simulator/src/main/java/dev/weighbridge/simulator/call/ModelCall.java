package dev.weighbridge.simulator.call;

import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * A request for an answer as the simulator reads it, whatever the dialect; fields it does not know are ignored.
 *
 * @param model the model's name as it is spelt
 * @param conversation what was said, instructions first
 * @param stream whether a stream is asked for
 * @param includeUsage whether usage is asked for in it; always where the dialect has no such question
 * @param maxTokens the most tokens of the answer, at least 1; unlimited where empty
 * @param stops texts before which the answer is to end, none where empty
 * @param tools what the model may call
 * @param seed the sampling seed; empty where the request has none or the dialect knows none
 */
public record ModelCall(
        String model,
        Conversation conversation,
        boolean stream,
        boolean includeUsage,
        OptionalInt maxTokens,
        List<String> stops,
        Toolbox tools,
        OptionalLong seed) {
    /** A call without a sampling seed. */
    ModelCall(
            String model,
            Conversation conversation,
            boolean stream,
            boolean includeUsage,
            OptionalInt maxTokens,
            List<String> stops,
            Toolbox tools) {
        this(model, conversation, stream, includeUsage, maxTokens, stops, tools, OptionalLong.empty());
    }

    public ModelCall {
        stops = List.copyOf(stops);
    }

    /** The text of the whole conversation, a line each turn. */
    public String prompt() {
        return conversation.prompt();
    }

    /** All text whose tokens the model reads: the prompt, and the tools where there are any. */
    public String readText() {
        String offers = tools.text();
        return offers.isEmpty() ? prompt() : prompt() + "\n" + offers;
    }
}
