package dev.weighbridge.simulator.script;

import dev.weighbridge.simulator.wire.AnswerEncoder;
import dev.weighbridge.simulator.wire.FinishPlacement;
import dev.weighbridge.simulator.wire.ReportedUsage;
import java.util.List;

/** The events of an answer that carry its tokens, written one by one. */
final class TokenEvents {
    private final AnswerPlan plan;
    private final AnswerEncoder encoder;
    private final List<Segment> segments;
    private int segment;
    private int at;
    private int tokens;
    private int events;

    TokenEvents(AnswerPlan plan, AnswerEncoder encoder) {
        this.plan = plan;
        this.encoder = encoder;
        this.segments = plan.segments();
    }

    boolean hasNext() {
        return segment < segments.size();
    }

    byte[] next() {
        Segment current = segments.get(segment);
        int from = at;
        int to = current.endOfEvent(from, plan.shape().tokensPerEvent());
        tokens += to - from;
        events++;
        boolean ends = to == current.size();
        at = ends ? 0 : to;
        segment += ends ? 1 : 0;
        return finished() && current instanceof Segment.Text text
                ? encoder.lastContent(text.text(from, to), plan.finish(), usage())
                : current.event(encoder, from, to, usage());
    }

    /** How many tokens are written. */
    int tokens() {
        return tokens;
    }

    /** How many events are written. */
    int events() {
        return events;
    }

    /** Whether the last event told the end of the answer: only text does. */
    boolean finished() {
        return plan.shape().finish() == FinishPlacement.WITH_LAST_TOKEN
                && !hasNext()
                && segments.get(segments.size() - 1) instanceof Segment.Text;
    }

    ReportedUsage usage() {
        return plan.meter().usage(tokens, plan.reasoningTokens());
    }
}
