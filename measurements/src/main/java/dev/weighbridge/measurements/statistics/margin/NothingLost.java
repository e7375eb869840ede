package dev.weighbridge.measurements.statistics.margin;

import dev.weighbridge.measurements.statistics.Statistic;

/**
 * Non-inferiority where no case was lost at all, and all gains may be the same, so that Student's t has nothing to
 * measure. Scores lie between 0 and 1: a mean loss of the margin needs losses in at least that share of cases, so that
 * {@code n} cases without one have at most the probability (1 - margin)^n (the exact form of the rule of three, Hanley
 * and Lippman-Hand 1983).
 */
public final class NothingLost {
    private NothingLost() {}

    /** One-sided p of {@code n} independent cases without a loss; undefined without cases. */
    public static Statistic<Double> p(int n, double margin) {
        NonInferiority.requireMargin(margin);
        if (n < 0 || margin >= 1) {
            throw new IllegalArgumentException(n + " cases with margin " + margin);
        }
        return n == 0 ? Statistic.undefined("no pairs") : Statistic.of(Math.exp(n * Math.log1p(-margin)));
    }
}
