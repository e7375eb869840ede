package dev.weighbridge.simulator.wire;

import java.util.List;
import java.util.Optional;

/**
 * A tool call as the model writes it: its name is one token, each fragment of its arguments another.
 *
 * @param token what its ids have after their dialect's prefix, unlike that of any other call
 * @param name the tool
 * @param fragments its arguments, a JSON object, in pieces
 */
public record ToolCall(String token, String name, List<String> fragments) {
    public ToolCall {
        fragments = List.copyOf(fragments);
    }

    /** How many tokens it has. */
    public int tokens() {
        return 1 + fragments.size();
    }

    /** The whole arguments; no JSON where the call was cut. */
    public String arguments() {
        return String.join("", fragments);
    }

    /** What of it comes within so many tokens, empty where not even its name does. */
    public Optional<ToolCall> within(int most) {
        return most < 1
                ? Optional.empty()
                : Optional.of(new ToolCall(token, name, fragments.subList(0, Math.min(fragments.size(), most - 1))));
    }

    /** The id that OpenAI's dialects know it by. */
    String openAiId() {
        return "call_" + token;
    }

    /** The id that Anthropic's dialect knows it by. */
    String anthropicId() {
        return "toolu_" + token;
    }
}
