package dev.weighbridge.measurements.statistics.margin;

import dev.weighbridge.measurements.statistics.Statistic;
import dev.weighbridge.measurements.statistics.mean.MeanEstimate;
import dev.weighbridge.measurements.statistics.paired.PairTable;
import dev.weighbridge.measurements.statistics.paired.Tango;

/**
 * The test of "the candidate is worse by the margin or more". Where it is rejected, the candidate is proven not to be
 * worse than the margin allows. Margins are fixed before the run. A candidate may be significantly worse and yet within
 * the margin.
 *
 * @param loss by how much the candidate is worse as estimated; below 0 where it is better
 * @param margin the loss that is no longer accepted, above 0
 * @param statistic how many standard errors the loss lies below the margin
 * @param p one-sided p; non-inferiority is proven where it is at most alpha
 */
public record NonInferiority(double loss, double margin, double statistic, double p) {

    public NonInferiority {
        requireMargin(margin);
    }

    /** Of right and wrong answers, by the score test (Tango 1998); undefined without pairs. */
    public static Statistic<NonInferiority> ofAnswers(PairTable table, double margin) {
        requireMargin(margin);
        if (!(margin < 1)) {
            throw new IllegalArgumentException("a margin of shares lies between 0 and 1: " + margin);
        }
        return table.loss()
                .flatMap(loss -> Tango.score(table, margin)
                        .flatMap(score ->
                                Tango.pLess(table, margin).map(p -> new NonInferiority(loss, margin, -score, p))));
    }

    /**
     * Of right and wrong answers in clusters: the larger p of the score test, which is good in small samples, and of the
     * clustered t test, which knows of clusters. Either alone claims too much somewhere.
     *
     * @param gain the mean gain of the same pairs with their clusters
     */
    public static Statistic<NonInferiority> ofClusteredAnswers(PairTable table, MeanEstimate gain, double margin) {
        NonInferiority clustered = ofGain(gain, margin);
        return ofAnswers(table, margin).map(single -> single.p() >= clustered.p() ? single : clustered);
    }

    /** Of a mean of which more is better, such as a score, by Student's t, clustered where the mean is. */
    public static NonInferiority ofGain(MeanEstimate gain, double margin) {
        requireMargin(margin);
        return new NonInferiority(-gain.mean(), margin, gain.t(-margin), gain.pGreater(-margin));
    }

    /** Of a mean of which less is better, such as the logarithm of a ratio of times. */
    public static NonInferiority ofLoss(MeanEstimate loss, double margin) {
        return ofGain(loss.negated(), margin);
    }

    /** Whether it is proven at one-sided level {@code alpha}. */
    public boolean proven(double alpha) {
        return p <= alpha;
    }

    static void requireMargin(double margin) {
        if (!(margin > 0 && margin < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("a margin is above 0: " + margin);
        }
    }
}
