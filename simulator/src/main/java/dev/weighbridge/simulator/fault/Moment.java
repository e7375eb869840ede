package dev.weighbridge.simulator.fault;

/** A point in a response. */
public sealed interface Moment {
    /** Before anything is sent. */
    record BeforeHeaders() implements Moment {}

    /** When status and headers are out. */
    record AfterHeaders() implements Moment {}

    /**
     * When so many token events are out.
     *
     * @param count 1 or more; where the answer has fewer, after its last
     */
    record AfterTokens(int count) implements Moment {
        public AfterTokens {
            if (count < 1) {
                throw new IllegalArgumentException("token count is " + count + ", must be 1 or more");
            }
        }
    }

    /** When all is out but the end marker, finish reason and usage included. */
    record AtEnd() implements Moment {}

    /** Before anything is sent. */
    static Moment beforeHeaders() {
        return new BeforeHeaders();
    }

    /** When status and headers are out. */
    static Moment afterHeaders() {
        return new AfterHeaders();
    }

    /** When the last token event is out. */
    static Moment afterLastToken() {
        return new AfterTokens(Integer.MAX_VALUE);
    }

    /** When all is out but the end marker. */
    static Moment atEnd() {
        return new AtEnd();
    }

    /** When so many token events are out. */
    static Moment afterTokens(int count) {
        return new AfterTokens(count);
    }
}
