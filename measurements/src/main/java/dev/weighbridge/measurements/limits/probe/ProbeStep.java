package dev.weighbridge.measurements.limits.probe;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/** What a prober wants done next. */
public sealed interface ProbeStep {

    /**
     * Send this request now, without waiting for earlier ones.
     *
     * @param number its number among the prober's requests, from 0
     * @param shape what it must be like
     */
    record Send(int number, Shape shape) implements ProbeStep {
        public Send {
            requireNonNull(shape, "shape is null");
        }
    }

    /**
     * Ask again at this time, or when a request has completed, whichever is first.
     *
     * @param untilNanos nanoseconds since the log's epoch; {@link Long#MAX_VALUE} for a completion alone
     */
    record Wait(long untilNanos) implements ProbeStep {}

    /** Nothing more is to be sent. */
    record Done() implements ProbeStep {}

    /** What a probe is like. */
    enum Shape {
        /** The smallest useful request: a word and one token of answer. */
        SMALLEST,
        /** One that takes a while to answer, so that several run at once. */
        LONG,
        /** One whose prompt is long, for limits of tokens. */
        LARGE,
        /** One of half the tokens of {@link #LARGE}. */
        HALF,
        QUARTER,
        EIGHTH,
        SIXTEENTH,
        THIRTY_SECOND;

        /** What part of the tokens of {@link #LARGE} it has, by one over that; 0 where that is not what it is for. */
        public int ofLarge() {
            return compareTo(LARGE) < 0 ? 0 : 1 << (ordinal() - LARGE.ordinal());
        }

        /** The one of half its tokens; empty for the smallest of them. */
        public Optional<Shape> half() {
            return ordinal() + 1 < values().length && ofLarge() > 0
                    ? Optional.of(values()[ordinal() + 1])
                    : Optional.empty();
        }
    }
}
