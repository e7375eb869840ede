package dev.weighbridge.simulator.wire;

import static java.util.Objects.requireNonNull;

/**
 * What a stream looks like, beyond its text, in the words of chat completions; other dialects have what is nearest.
 *
 * @param framing the bytes around the events
 * @param usage where usage stands
 * @param role where the role stands
 * @param finish where the finish reason stands
 * @param done whether {@code [DONE]} ends the stream
 * @param reasoning what is streamed before the answer
 * @param tokensPerEvent how many tokens an event carries; 0 leaves it to the model
 * @param gzip whether the body is compressed, flushed after each event
 * @param responses how the Responses API names its events
 * @param oddities what else it has
 */
public record StreamShape(
        Framing framing,
        UsagePlacement usage,
        RolePlacement role,
        FinishPlacement finish,
        boolean done,
        Reasoning reasoning,
        int tokensPerEvent,
        boolean gzip,
        ResponsesVariant responses,
        Oddities oddities) {
    /** A stream as OpenAI sends it when usage is asked for. */
    public static final StreamShape OPENAI = new StreamShape(
            Framing.PLAIN,
            UsagePlacement.EMPTY_CHOICES,
            RolePlacement.FIRST,
            FinishPlacement.OWN_CHUNK,
            true,
            Reasoning.NONE,
            0,
            false,
            ResponsesVariant.OPENAI,
            Oddities.NONE);

    /** A stream as observed at OpenRouter. */
    public static final StreamShape OPENROUTER =
            OPENAI.with(UsagePlacement.WITH_CHOICE).with(RolePlacement.EVERY);

    public StreamShape {
        requireNonNull(framing, "framing is null");
        requireNonNull(reasoning, "reasoning is null");
        requireNonNull(oddities, "oddities is null");
        if (tokensPerEvent < 0) {
            throw new IllegalArgumentException("tokensPerEvent is " + tokensPerEvent + ", must be 0 or more");
        }
    }

    /** The same in another framing. */
    public StreamShape with(Framing other) {
        return new StreamShape(other, usage, role, finish, done, reasoning, tokensPerEvent, gzip, responses, oddities);
    }

    /** The same with usage elsewhere. */
    public StreamShape with(UsagePlacement other) {
        return new StreamShape(
                framing, other, role, finish, done, reasoning, tokensPerEvent, gzip, responses, oddities);
    }

    /** The same with the role elsewhere. */
    public StreamShape with(RolePlacement other) {
        return new StreamShape(
                framing, usage, other, finish, done, reasoning, tokensPerEvent, gzip, responses, oddities);
    }

    /** The same with the finish reason elsewhere. */
    public StreamShape with(FinishPlacement other) {
        return new StreamShape(framing, usage, role, other, done, reasoning, tokensPerEvent, gzip, responses, oddities);
    }

    /** The same after other reasoning. */
    public StreamShape with(Reasoning other) {
        return new StreamShape(framing, usage, role, finish, done, other, tokensPerEvent, gzip, responses, oddities);
    }

    /** The same without {@code [DONE]}. */
    public StreamShape withoutDone() {
        return new StreamShape(
                framing, usage, role, finish, false, reasoning, tokensPerEvent, gzip, responses, oddities);
    }

    /** The same with so many tokens an event. */
    public StreamShape withTokensPerEvent(int tokens) {
        return new StreamShape(framing, usage, role, finish, done, reasoning, tokens, gzip, responses, oddities);
    }

    /** The same with other events of the Responses API. */
    public StreamShape with(ResponsesVariant other) {
        return new StreamShape(framing, usage, role, finish, done, reasoning, tokensPerEvent, gzip, other, oddities);
    }

    /** The same, compressed. */
    public StreamShape compressed() {
        return new StreamShape(
                framing, usage, role, finish, done, reasoning, tokensPerEvent, true, responses, oddities);
    }

    /** The same with other oddities. */
    public StreamShape with(Oddities other) {
        return new StreamShape(framing, usage, role, finish, done, reasoning, tokensPerEvent, gzip, responses, other);
    }
}
