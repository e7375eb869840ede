package dev.weighbridge.simulator.truth;

/** How a response ended, as its sender knows it. */
public enum Ending {
    /** The answer came to its natural end or a stop text, and the response was sent whole. */
    COMPLETED,
    /** The answer reached a token limit, the caller's or the model's own, and the response was sent whole. */
    LENGTH,
    /** An error was sent, as a status or inside a 200. */
    ERROR,
    /** A response without a model's answer was sent whole: HTML, a redirect, an empty stream. */
    NO_ANSWER,
    /** The connection was closed before the response was whole. */
    CUT,
    /** The connection was reset. */
    RESET,
    /** Nothing more was sent until the client gave up. */
    STALLED,
    /** The client went away in the middle. */
    CLIENT_GONE,
    /** The simulator was closed in the middle. */
    SHUT_DOWN
}
