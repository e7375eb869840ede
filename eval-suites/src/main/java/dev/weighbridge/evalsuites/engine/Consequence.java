package dev.weighbridge.evalsuites.engine;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/** What follows from one attempt, for its item and for its target. */
public sealed interface Consequence {

    /** An answer came: the item has its row. */
    record Answered() implements Consequence {}

    /** No answer came, and sending the item again would not help: that is its row. */
    record Failed(String because) implements Consequence {
        public Failed {
            requireNonNull(because, "because is null");
        }
    }

    /** The item is to be sent again after a while. */
    record Again(Duration after, String because) implements Consequence {
        public Again {
            requireNonNull(because, "because is null");
        }
    }

    /**
     * The target was asked too much; whatever is sent to it waits.
     *
     * @param hint how long it asks to be left alone; zero where it does not say
     * @param last whether this was the item's last attempt, so that it is its row
     */
    record Limited(Duration hint, boolean last, String because) implements Consequence {
        public Limited {
            requireNonNull(because, "because is null");
        }
    }

    /** The target serves nobody until a person does something or a day is over: the item stays without a row. */
    record Hopeless(String because) implements Consequence {
        public Hopeless {
            requireNonNull(because, "because is null");
        }
    }

    /** It was not asked to its end by our own doing; it is no attempt. */
    record Unasked(String because) implements Consequence {
        public Unasked {
            requireNonNull(because, "because is null");
        }
    }

    /** Whether the item has its row now. */
    default boolean settles() {
        return this instanceof Answered
                || this instanceof Failed
                || (this instanceof Limited limited && limited.last());
    }
}
