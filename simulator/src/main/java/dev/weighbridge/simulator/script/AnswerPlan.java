package dev.weighbridge.simulator.script;

import dev.weighbridge.simulator.answer.Answer;
import dev.weighbridge.simulator.fault.Disruption;
import dev.weighbridge.simulator.wire.AnswerIdentity;
import dev.weighbridge.simulator.wire.ErrorEnvelope;
import dev.weighbridge.simulator.wire.StreamShape;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/**
 * All there is to know of an answer before it is sent.
 *
 * @param answer its text
 * @param identity what its chunks repeat
 * @param shape how it looks as a stream; {@code tokensPerEvent} is set
 * @param meter what it uses
 * @param disruption what goes wrong
 * @param envelope the shape of an error in the middle of it
 */
public record AnswerPlan(
        Answer answer,
        AnswerIdentity identity,
        StreamShape shape,
        Meter meter,
        Disruption disruption,
        ErrorEnvelope envelope) {
    private static final String THOUGHT = " step";

    /** The finish reason that is told. */
    String finishReason() {
        String odd = shape.oddities().finishReason();
        return odd == null ? answer.finishReason() : odd;
    }

    /** The tokens of all of it, reasoning included. */
    public int wholeTokens() {
        return reasoningTokens() + answer.tokens().size();
    }

    int reasoningTokens() {
        return shape.reasoning().tokens();
    }

    List<String> reasoning() {
        return Collections.nCopies(reasoningTokens(), THOUGHT);
    }

    /** Reasoning, then the answer. */
    List<String> pieces() {
        return reasoningTokens() == 0
                ? answer.tokens()
                : Stream.concat(reasoning().stream(), answer.tokens().stream()).toList();
    }
}
