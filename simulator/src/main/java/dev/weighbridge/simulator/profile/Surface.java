package dev.weighbridge.simulator.profile;

import dev.weighbridge.simulator.wire.Dialect;
import java.util.Set;

/**
 * What a gateway can be asked, and how a caller says who it is.
 *
 * @param dialects the dialects it speaks, each below the same base path
 * @param keyHeader whether it takes the key in {@code x-api-key} too, not only as a bearer
 * @param streamedResponses what the names of the models begin with whose Responses it streams; empty for all models
 * @param open whether any key will do, and none
 */
public record Surface(Set<Dialect> dialects, boolean keyHeader, String streamedResponses, boolean open) {
    /** RunYour. Documented: no Messages, a bearer only, Responses streamed for OpenAI's models only. */
    public static final Surface RUNYOUR = new Surface(Set.of(Dialect.CHAT, Dialect.RESPONSES), false, "openai/", false);

    /** KeepRouter. Documented: chat and Messages; the key in either header for Messages, for chat that is assumed. */
    public static final Surface KEEPROUTER = new Surface(Set.of(Dialect.CHAT, Dialect.MESSAGES), true, "", false);

    /** OpenRouter. Documented: all three. Assumed: the key in either header. */
    public static final Surface OPENROUTER = new Surface(Set.of(Dialect.values()), true, "", false);

    public Surface {
        dialects = Set.copyOf(dialects);
    }

    /** The same, with other dialects. */
    public Surface speaking(Dialect... others) {
        return new Surface(Set.of(others), keyHeader, streamedResponses, open);
    }

    /** The same, streaming the Responses of all models. */
    public Surface streamingAll() {
        return new Surface(dialects, keyHeader, "", open);
    }

    /** The same, for whoever comes. */
    public Surface withoutKeys() {
        return new Surface(dialects, keyHeader, streamedResponses, true);
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
