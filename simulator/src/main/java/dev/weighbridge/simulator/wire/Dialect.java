package dev.weighbridge.simulator.wire;

/** The languages that gateways speak. */
public enum Dialect {
    /** OpenAI's chat completions. */
    CHAT {
        @Override
        public StreamShape nearest(StreamShape shape) {
            return shape;
        }

        @Override
        public AnswerEncoder encoder(AnswerIdentity identity, StreamShape shape, ErrorEnvelope envelope) {
            return new ChatEncoder(identity, shape, envelope);
        }
    },
    /** OpenAI's Responses API. */
    RESPONSES {
        @Override
        public AnswerEncoder encoder(AnswerIdentity identity, StreamShape shape, ErrorEnvelope envelope) {
            return new ResponsesEncoder(identity, shape, envelope);
        }
    },
    /** Anthropic's Messages API. */
    MESSAGES {
        @Override
        public AnswerEncoder encoder(AnswerIdentity identity, StreamShape shape, ErrorEnvelope envelope) {
            return new MessagesEncoder(identity, shape, envelope);
        }
    };

    /**
     * The shape that this dialect can have and that is nearest to one of chat completions. Responses and Messages have
     * a grammar: the role stands where it stands, the end is an event of its own, and usage comes with it or not at all.
     */
    public StreamShape nearest(StreamShape shape) {
        StreamShape graspable =
                shape.finish() == FinishPlacement.WITH_LAST_TOKEN ? shape.with(FinishPlacement.OWN_CHUNK) : shape;
        return shape.usage() == UsagePlacement.NONE ? graspable : graspable.with(UsagePlacement.EMPTY_CHOICES);
    }

    /** A writer of one answer whose shape is already the {@linkplain #nearest nearest}. */
    public abstract AnswerEncoder encoder(AnswerIdentity identity, StreamShape shape, ErrorEnvelope envelope);
}
