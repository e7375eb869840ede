package dev.weighbridge.simulator.wire;

import java.util.List;

/**
 * An answer that is told at once.
 *
 * @param reasoning what was thought before it, empty where nothing was
 * @param content its text, empty where it has none
 * @param calls the tools it calls
 */
public record CompletedAnswer(String reasoning, String content, List<ToolCall> calls, Finish finish) {
    public CompletedAnswer {
        calls = List.copyOf(calls);
    }
}
