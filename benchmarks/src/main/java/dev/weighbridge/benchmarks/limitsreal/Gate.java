package dev.weighbridge.benchmarks.limitsreal;

/** A limiter inside a Java program. Thread-safe. */
interface Gate {
    /** Asks to be let through; never waits. */
    boolean enter();

    /** Tells that a request that was let through is over. */
    default void leave() {}
}
