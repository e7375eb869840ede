package dev.weighbridge.simulator.fault;

import dev.weighbridge.simulator.wire.WireError;
import java.util.Optional;

/** What goes wrong while an answer is sent. */
public sealed interface Disruption {
    /** Nothing goes wrong. */
    static Disruption none() {
        return new None();
    }

    /** When it strikes, empty where nothing does. */
    default Optional<Moment> when() {
        return Optional.empty();
    }

    /** Nothing goes wrong. */
    record None() implements Disruption {}

    /** The connection is closed in good order but the body is not ended. */
    record Cut(Moment at) implements Disruption {
        @Override
        public Optional<Moment> when() {
            return Optional.of(at);
        }
    }

    /** The connection is reset. */
    record Reset(Moment at) implements Disruption {
        @Override
        public Optional<Moment> when() {
            return Optional.of(at);
        }
    }

    /** Nothing more is ever sent. */
    record Stall(Moment at) implements Disruption {
        @Override
        public Optional<Moment> when() {
            return Optional.of(at);
        }
    }

    /** Nothing but comments is ever sent again. */
    record CommentsForEver(Moment at) implements Disruption {
        @Override
        public Optional<Moment> when() {
            return Optional.of(at);
        }
    }

    /**
     * An event with an error ends the stream.
     *
     * @param form what the event looks like, and what follows it
     */
    record ErrorEvent(Moment at, WireError error, ErrorEventForm form) implements Disruption {
        /** An error in the gateway's own form, after which nothing follows. */
        public ErrorEvent(Moment at, WireError error) {
            this(at, error, ErrorEventForm.USUAL);
        }

        @Override
        public Optional<Moment> when() {
            return Optional.of(at);
        }
    }
}
