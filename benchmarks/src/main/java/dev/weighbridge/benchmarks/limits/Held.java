package dev.weighbridge.benchmarks.limits;

import java.util.Locale;

/**
 * How many of some intervals hold the truth.
 *
 * @param held those that do
 * @param intervals all of them
 */
record Held(int held, int intervals) {
    static final Held NONE = new Held(0, 0);

    static Held of(boolean holds) {
        return new Held(holds ? 1 : 0, 1);
    }

    Held and(Held other) {
        return new Held(held + other.held, intervals + other.intervals);
    }

    boolean all() {
        return held == intervals;
    }

    /** The share of them, not a number where there are none. */
    double share() {
        return held / (double) intervals;
    }

    /** The share in per cent; a dash where there are none. */
    String inWords() {
        return intervals == 0 ? "-" : String.format(Locale.ROOT, "%.0f %%", 100 * share());
    }
}
