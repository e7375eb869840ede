package dev.weighbridge.simulator.script;

import dev.weighbridge.simulator.answer.Answer;
import dev.weighbridge.simulator.fault.Disruption;
import dev.weighbridge.simulator.wire.AnswerEncoder;
import dev.weighbridge.simulator.wire.AnswerIdentity;
import dev.weighbridge.simulator.wire.CompletedAnswer;
import dev.weighbridge.simulator.wire.Dialect;
import dev.weighbridge.simulator.wire.ErrorEnvelope;
import dev.weighbridge.simulator.wire.Finish;
import dev.weighbridge.simulator.wire.FinishPlacement;
import dev.weighbridge.simulator.wire.StreamShape;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * All there is to know of an answer before it is sent.
 *
 * @param answer its text and tool calls
 * @param identity what its chunks repeat
 * @param dialect the language it is told in
 * @param shape how it looks as a stream, {@code tokensPerEvent} set; what the dialect or a tool call cannot have is
 *     replaced by what is nearest
 * @param meter what it uses
 * @param disruption what goes wrong
 * @param envelope the shape of an error in the middle of it
 */
public record AnswerPlan(
        Answer answer,
        AnswerIdentity identity,
        Dialect dialect,
        StreamShape shape,
        Meter meter,
        Disruption disruption,
        ErrorEnvelope envelope) {
    private static final String THOUGHT = " step";

    public AnswerPlan {
        shape = dialect.nearest(shape);
        if (shape.finish() == FinishPlacement.WITH_LAST_TOKEN && !answer.calls().isEmpty()) {
            shape = shape.with(FinishPlacement.OWN_CHUNK);
        }
    }

    AnswerEncoder encoder() {
        return dialect.encoder(identity, shape, envelope);
    }

    /** The end that is told. */
    Finish finish() {
        String odd = shape.oddities().finishReason();
        return odd == null ? answer.finish() : answer.finish().told(odd);
    }

    int reasoningTokens() {
        return shape.reasoning().tokens();
    }

    private List<String> reasoning() {
        return Collections.nCopies(reasoningTokens(), THOUGHT);
    }

    /** Reasoning, then the text, then the calls; none of them without tokens. */
    List<Segment> segments() {
        List<Segment> segments = new ArrayList<>();
        segments.add(new Segment.Thought(reasoning()));
        segments.add(new Segment.Text(answer.tokens()));
        answer.calls().forEach(call -> segments.add(new Segment.Call(call)));
        segments.removeIf(segment -> segment.size() == 0);
        return segments;
    }

    /** All tokens of the segments. */
    public int tokens() {
        return segments().stream().mapToInt(Segment::size).sum();
    }

    CompletedAnswer completed() {
        return new CompletedAnswer(String.join("", reasoning()), answer.text(), answer.calls(), finish());
    }
}
