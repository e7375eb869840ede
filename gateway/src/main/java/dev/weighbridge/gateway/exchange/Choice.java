package dev.weighbridge.gateway.exchange;

import java.util.List;

/**
 * One answer of a response (a request with {@code n > 1} gets several).
 *
 * @param index the choice's index, from 0
 * @param content the visible text, joined; empty where there was none
 * @param reasoning the reasoning text, joined; empty where there was none
 * @param refusal the refusal text, joined; empty where there was none
 * @param toolCalls the tool calls, in order
 * @param finish why it ended
 */
public record Choice(
        int index, String content, String reasoning, String refusal, List<ToolCall> toolCalls, Finish finish) {

    public Choice {
        toolCalls = List.copyOf(toolCalls);
    }
}
