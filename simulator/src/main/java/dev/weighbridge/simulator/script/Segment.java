package dev.weighbridge.simulator.script;

import dev.weighbridge.simulator.wire.AnswerEncoder;
import dev.weighbridge.simulator.wire.ReportedUsage;
import dev.weighbridge.simulator.wire.ToolCall;
import java.util.List;

/** A stretch of an answer whose tokens are sent in one kind of event. */
sealed interface Segment {

    /** How many tokens it has. */
    int size();

    /** Where the event ends that begins at this token and holds no more than so many. */
    default int endOfEvent(int from, int most) {
        return Math.min(size(), from + most);
    }

    /** The event of the tokens from one to before another. */
    byte[] event(AnswerEncoder encoder, int from, int to, ReportedUsage soFar);

    /** Reasoning. */
    record Thought(List<String> tokens) implements Segment {
        @Override
        public int size() {
            return tokens.size();
        }

        @Override
        public byte[] event(AnswerEncoder encoder, int from, int to, ReportedUsage soFar) {
            return encoder.reasoning(joined(tokens, from, to), soFar);
        }
    }

    /** Text. */
    record Text(List<String> tokens) implements Segment {
        @Override
        public int size() {
            return tokens.size();
        }

        @Override
        public byte[] event(AnswerEncoder encoder, int from, int to, ReportedUsage soFar) {
            return encoder.content(text(from, to), soFar);
        }

        String text(int from, int to) {
            return joined(tokens, from, to);
        }
    }

    /** A tool call: its first token is its name, which is an event of its own. */
    record Call(ToolCall call) implements Segment {
        @Override
        public int size() {
            return call.tokens();
        }

        @Override
        public int endOfEvent(int from, int most) {
            return from == 0 ? 1 : Segment.super.endOfEvent(from, most);
        }

        @Override
        public byte[] event(AnswerEncoder encoder, int from, int to, ReportedUsage soFar) {
            return from == 0
                    ? encoder.toolCall(call, soFar)
                    : encoder.arguments(joined(call.fragments(), from - 1, to - 1), soFar);
        }
    }

    private static String joined(List<String> tokens, int from, int to) {
        return to - from == 1 ? tokens.get(from) : String.join("", tokens.subList(from, to));
    }
}
