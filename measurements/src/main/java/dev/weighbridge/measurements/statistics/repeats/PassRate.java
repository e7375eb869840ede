package dev.weighbridge.measurements.statistics.repeats;

import dev.weighbridge.measurements.statistics.Statistic;

/**
 * How often a case passes.
 *
 * @param passed how many of its repeats passed, from 0 to {@code repeats}
 * @param repeats how often it was asked
 */
public record PassRate(int passed, int repeats) {

    public PassRate {
        if (passed < 0 || passed > repeats) {
            throw new IllegalArgumentException(passed + " of " + repeats);
        }
    }

    /** pass@k: the probability that at least one of {@code k} tries passes (Chen et al. 2021, arXiv 2107.03374). */
    public Statistic<Double> atLeastOneOf(int k) {
        return allFrom(repeats - passed, k).map(none -> 1 - none);
    }

    /** pass^k: the probability that all of {@code k} tries pass (tau-bench, Yao et al. 2024, arXiv 2406.12045). */
    public Statistic<Double> allOf(int k) {
        return allFrom(passed, k);
    }

    /** The probability that {@code k} of the repeats, drawn without putting back, are all among {@code favourable}. */
    private Statistic<Double> allFrom(int favourable, int k) {
        if (k < 1) {
            throw new IllegalArgumentException("tries: " + k);
        }
        if (repeats < k) {
            return Statistic.undefined("asked fewer than " + k + " times");
        }
        double probability = 1;
        for (int i = 0; i < k; i++) {
            probability *= Math.max(0, favourable - i) / (double) (repeats - i);
        }
        return Statistic.of(probability);
    }
}
