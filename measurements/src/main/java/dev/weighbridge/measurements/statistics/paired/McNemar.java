package dev.weighbridge.measurements.statistics.paired;

import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * The exact test of two shares on the same cases (McNemar 1947). Where the two are equally good, a case they differ on
 * is a loss or a gain with probability 1/2 each. The mid-p values count half the probability of what was seen (Fagerland,
 * Lydersen and Laake 2013): nearer to their level on average, not guaranteed. Without such cases nothing speaks against
 * equality and the exact values are 1.
 */
public final class McNemar {
    private final BinomialDistribution chance;
    private final int losses;
    private final int gains;

    private McNemar(int losses, int gains) {
        this.chance = BinomialDistribution.of(losses + gains, 0.5);
        this.losses = losses;
        this.gains = gains;
    }

    /** The test of a table. */
    public static McNemar of(PairTable table) {
        return new McNemar(table.losses(), table.gains());
    }

    /** Exact one-sided p: small where the candidate is worse. */
    public double pWorse() {
        return atMost(gains);
    }

    /** Exact one-sided p: small where the candidate is better. */
    public double pBetter() {
        return atMost(losses);
    }

    /** Exact two-sided p. */
    public double pDifferent() {
        return Math.min(1, 2 * atMost(fewer()));
    }

    /** One-sided mid-p: small where the candidate is worse. */
    public double midPWorse() {
        return atMost(gains) - chance.probability(gains) / 2;
    }

    /** One-sided mid-p: small where the candidate is better. */
    public double midPBetter() {
        return atMost(losses) - chance.probability(losses) / 2;
    }

    /** Two-sided mid-p. */
    public double midPDifferent() {
        return Math.min(1, 2 * atMost(fewer()) - chance.probability(fewer()));
    }

    private int fewer() {
        return Math.min(losses, gains);
    }

    private double atMost(int k) {
        return chance.cumulativeProbability(k);
    }
}
