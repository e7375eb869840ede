package dev.weighbridge.simulator.limit;

/** What a limit counts. */
public enum Measure {
    /** Requests. */
    REQUESTS,
    /** Requests that are running. */
    RUNNING,
    /** The tokens of the prompt and {@code max_tokens}, however many are used, as Cerebras. */
    TOKENS_RESERVED,
    /** The same, put right to what was used when the request ends. */
    TOKENS_SETTLED,
    /** The tokens that were used, counted when the request ends; one stands for them until then. */
    TOKENS_AFTERWARDS;

    /** Whether it counts tokens. */
    public boolean ofTokens() {
        return this == TOKENS_RESERVED || this == TOKENS_SETTLED || this == TOKENS_AFTERWARDS;
    }

    /** Whether a limiter has to know when a request is over. */
    boolean settles() {
        return this == RUNNING || this == TOKENS_SETTLED || this == TOKENS_AFTERWARDS;
    }

    /** What a request costs that may use so many tokens; at least 1. */
    long cost(long tokens) {
        return this == TOKENS_RESERVED || this == TOKENS_SETTLED ? Math.max(1, tokens) : 1;
    }
}
