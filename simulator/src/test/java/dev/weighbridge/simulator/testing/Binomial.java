package dev.weighbridge.simulator.testing;

import static org.assertj.core.api.Assertions.assertThat;

/** Exact bounds on how often something happens whose probability is known. */
public final class Binomial {
    /** A test that draws anew would fail by chance once in a million times on each side; these are seeded anyway. */
    private static final double TAIL = 1e-6;

    private Binomial() {}

    /** Checks that so many of so many agree with a probability between 0 and 1. */
    public static void assertAgrees(long successes, int trials, double probability) {
        assertThat(lower(successes, trials, probability))
                .as("P(at most %d of %d at %s)", successes, trials, probability)
                .isGreaterThan(TAIL);
        assertThat(lower(trials - successes, trials, 1 - probability))
                .as("P(at least %d of %d at %s)", successes, trials, probability)
                .isGreaterThan(TAIL);
    }

    /** P(X <= most), summed term by term; logarithms keep the first terms above 0. */
    private static double lower(long most, int trials, double probability) {
        double odds = Math.log(probability) - Math.log1p(-probability);
        double term = trials * Math.log1p(-probability);
        double sum = Math.exp(term);
        for (int k = 1; k <= most; k++) {
            term += Math.log((double) trials - k + 1) - Math.log(k) + odds;
            sum += Math.exp(term);
        }
        return sum;
    }
}
