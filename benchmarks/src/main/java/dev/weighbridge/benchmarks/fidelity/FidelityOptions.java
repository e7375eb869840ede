package dev.weighbridge.benchmarks.fidelity;

/**
 * What is measured, and how often.
 *
 * @param streams concurrent streams of part (a)
 * @param seconds how long they all stream together in part (a), and how long part (b) goes on
 * @param repeats runs of each client in part (a)
 * @param rate new streams a second in part (b)
 * @param seed of the simulator and the plan
 */
record FidelityOptions(int streams, int seconds, int repeats, int rate, int seed) {
    /** From token to token. */
    static final int GAP_MILLIS = 20;

    /** Tokens of each stream of part (b). */
    static final int SHORT_TOKENS = 50;
}
