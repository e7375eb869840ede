package dev.weighbridge.simulator.wire;

/** Why an answer ended, with the words that each dialect has for it. */
public enum FinishReason {
    /** It came to its natural end or to a stop text. */
    STOP("stop", "end_turn"),
    /** It reached the caller's limit or the model's own. */
    LENGTH("length", "max_tokens"),
    /** It waits for the results of tools. */
    TOOL_CALLS("tool_calls", "tool_use"),
    /** The model declined, or a filter did. */
    REFUSED("content_filter", "refusal");

    private final String chat;
    private final String messages;

    FinishReason(String chat, String messages) {
        this.chat = chat;
        this.messages = messages;
    }

    /** The {@code finish_reason} of chat completions. */
    public String chat() {
        return chat;
    }

    /** Anthropic's {@code stop_reason} where no stop text ended the answer. */
    String messages() {
        return messages;
    }
}
