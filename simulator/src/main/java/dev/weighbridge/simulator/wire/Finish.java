package dev.weighbridge.simulator.wire;

import org.jspecify.annotations.Nullable;

/**
 * The end of an answer.
 *
 * @param stopText the caller's stop text that ended it, null where none did
 * @param told what is told in the place of the true reason; null where that is told
 */
public record Finish(
        FinishReason reason,
        @Nullable String stopText,
        @Nullable String told) {

    /** An end that is told as it is. */
    public Finish(FinishReason reason, @Nullable String stopText) {
        this(reason, stopText, null);
    }

    /** An end that no stop text made. */
    public static Finish of(FinishReason reason) {
        return new Finish(reason, null);
    }

    /** The same end, told as another. */
    public Finish told(String other) {
        return new Finish(reason, stopText, other);
    }

    /** The {@code finish_reason} of chat completions. */
    public String chat() {
        return told == null ? reason.chat() : told;
    }

    /** Anthropic's {@code stop_reason}. */
    String messages() {
        if (told != null) {
            return told;
        }
        return stopText == null ? reason.messages() : "stop_sequence";
    }
}
