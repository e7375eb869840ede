package dev.weighbridge.simulator.profile;

import dev.weighbridge.simulator.wire.Dialect;
import java.util.Set;

/**
 * What a gateway can be asked, and how a caller says who it is.
 *
 * @param dialects the dialects it speaks, each below the same base path
 * @param keyHeader whether it takes the key in {@code x-api-key} too, not only as a bearer
 * @param streamedResponses what the names of the models begin with whose Responses it streams; empty for all models
 */
public record Surface(Set<Dialect> dialects, boolean keyHeader, String streamedResponses) {
    /** RunYour. Documented: no Messages, a bearer only, Responses streamed for OpenAI's models only. */
    public static final Surface RUNYOUR = new Surface(Set.of(Dialect.CHAT, Dialect.RESPONSES), false, "openai/");

    /** KeepRouter. Documented: chat and Messages; the key in either header for Messages, for chat that is assumed. */
    public static final Surface KEEPROUTER = new Surface(Set.of(Dialect.CHAT, Dialect.MESSAGES), true, "");

    /** OpenRouter. Documented: all three. Assumed: the key in either header. */
    public static final Surface OPENROUTER = new Surface(Set.of(Dialect.values()), true, "");

    public Surface {
        dialects = Set.copyOf(dialects);
    }

    /** Whether it speaks a dialect. */
    public boolean speaks(Dialect dialect) {
        return dialects.contains(dialect);
    }

    /** Whether it streams answers of a model, by the name a request gives it, in a dialect. */
    public boolean streams(Dialect dialect, String model) {
        return dialect != Dialect.RESPONSES || model.startsWith(streamedResponses);
    }
}
