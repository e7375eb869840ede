package dev.weighbridge.measurements.statistics.sequential;

import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * Evidence that may be looked at after every pair (Howard, Ramdas, McAuliffe and Sekhon 2021; Ville 1939). It is the
 * likelihood of the discordant pairs under a mixture of unequal chances over that under equal ones. Where both sides are
 * equally good it ever reaches 1 / alpha with probability alpha at most.
 *
 * @param losses pairs that only the base has right, at least 0
 * @param gains pairs that only the candidate has right, at least 0
 */
public record EProcess(int losses, int gains) {
    private static final double EVEN = 0.5;

    public EProcess {
        if (losses < 0 || gains < 0) {
            throw new IllegalArgumentException(losses + " losses and " + gains + " gains");
        }
    }

    /** The natural logarithm of the evidence that the two differ: all chances of a loss are mixed alike. */
    public double logDifferent() {
        int m = losses + gains;
        return -Math.log(m + 1.0) - BinomialDistribution.of(m, EVEN).logProbability(losses);
    }

    /** The natural logarithm of the evidence that the candidate is worse: chances of a loss above 1/2 are mixed alike. */
    public double logWorse() {
        return logDifferent() + logTwiceShareAbove(losses, gains);
    }

    /** The natural logarithm of the evidence that the candidate is better. */
    public double logBetter() {
        return logDifferent() + logTwiceShareAbove(gains, losses);
    }

    /** Whether they differ, at level {@code alpha}, however often one looks. */
    public boolean different(double alpha) {
        return reaches(logDifferent(), alpha);
    }

    /** Whether the candidate is worse, at level {@code alpha}, however often one looks. */
    public boolean worse(double alpha) {
        return reaches(logWorse(), alpha);
    }

    /** Whether the candidate is better, at level {@code alpha}, however often one looks. */
    public boolean better(double alpha) {
        return reaches(logBetter(), alpha);
    }

    /** How much of the mixture lies above even chances, against the half of it that did so beforehand. */
    private static double logTwiceShareAbove(int these, int others) {
        return Math.log(2 * BetaDistribution.of(these + 1.0, others + 1.0).survivalProbability(EVEN));
    }

    private static boolean reaches(double logEvidence, double alpha) {
        return logEvidence >= -Math.log(alpha);
    }
}
