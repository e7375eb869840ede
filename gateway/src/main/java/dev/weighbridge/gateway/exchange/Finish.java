package dev.weighbridge.gateway.exchange;

import static java.util.Objects.requireNonNull;

/**
 * Why a choice ended.
 *
 * @param reason the reason, mapped
 * @param raw the reason as sent; empty where none was sent
 */
public record Finish(Reason reason, String raw) {

    /** The reasons a choice ends for, of every dialect. */
    public enum Reason {
        /** A natural end or a stop sequence. */
        STOP,
        /** The token limit. */
        LENGTH,
        /** The model wants tools called. */
        TOOL_CALLS,
        /** A filter withheld the rest. */
        CONTENT_FILTER,
        /** The provider failed. */
        ERROR,
        /** A reason this version does not know; see {@link Finish#raw()}. */
        OTHER,
        /** None was sent. */
        NONE
    }

    /** No finish was sent. */
    public static final Finish NONE = new Finish(Reason.NONE, "");

    public Finish {
        requireNonNull(reason, "reason is null");
        requireNonNull(raw, "raw is null");
    }

    /** Whether a finish was sent at all. */
    public boolean seen() {
        return reason != Reason.NONE;
    }
}
