package dev.weighbridge.gateway.request;

import static java.util.Objects.requireNonNull;

import dev.weighbridge.gateway.exchange.ToolCall;
import java.util.List;

/** One message of a conversation. */
public sealed interface Message {

    /** What the developer asks of every answer. */
    record SystemPrompt(String text) implements Message {
        public SystemPrompt {
            requireNonNull(text, "text is null");
        }
    }

    /** What the user says. */
    record User(String text) implements Message {
        public User {
            requireNonNull(text, "text is null");
        }
    }

    /**
     * What the model said before.
     *
     * @param text its text; empty where it only called tools
     * @param toolCalls the tools it called, with the ids it gave them
     */
    record Assistant(String text, List<ToolCall> toolCalls) implements Message {
        public Assistant {
            requireNonNull(text, "text is null");
            toolCalls = List.copyOf(toolCalls);
        }
    }

    /**
     * What a tool returned.
     *
     * @param callId the id of the call it answers
     * @param text the result
     */
    record ToolResult(String callId, String text) implements Message {
        public ToolResult {
            requireNonNull(callId, "callId is null");
            requireNonNull(text, "text is null");
        }
    }
}
