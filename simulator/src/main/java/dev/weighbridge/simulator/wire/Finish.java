package dev.weighbridge.simulator.wire;

import org.jspecify.annotations.Nullable;

/**
 * The end of an answer.
 *
 * @param stopText the caller's stop text that ended it, null where none did
 */
public record Finish(FinishReason reason, @Nullable String stopText) {
    /** An end that no stop text made. */
    public static Finish of(FinishReason reason) {
        return new Finish(reason, null);
    }

    /** The {@code finish_reason} of chat completions. */
    public String chat() {
        return reason.chat();
    }

    /** Anthropic's {@code stop_reason}. */
    String messages() {
        return stopText == null ? reason.messages() : "stop_sequence";
    }
}
