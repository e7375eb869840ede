package dev.weighbridge.simulator.limit;

/** Why a limit refuses, as error bodies tell it apart. */
public enum LimitKind {
    /** Too many requests in a short time. */
    REQUESTS,
    /** Too many tokens in a short time. */
    TOKENS,
    /** The allowance of the day is used up. */
    DAY,
    /** This one request is larger than the whole limit; waiting does not help. */
    TOO_LARGE,
    /** Too many requests at once. */
    CONCURRENCY,
    /** The gateway's own supplier refuses it. */
    UPSTREAM,
    /** What was paid for is used up; waiting does not help. */
    QUOTA
}
