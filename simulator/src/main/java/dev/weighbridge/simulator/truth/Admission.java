package dev.weighbridge.simulator.truth;

/** What became of a request before any model worked on it. */
public enum Admission {
    /** It was served, at once or after waiting for a slot. */
    ADMITTED,
    /** A rate limit refused it. */
    LIMITED,
    /** It was refused for what it was: no key, no such model, bad JSON. */
    REJECTED
}
