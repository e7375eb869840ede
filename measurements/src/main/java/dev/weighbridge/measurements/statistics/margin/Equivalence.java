package dev.weighbridge.measurements.statistics.margin;

import dev.weighbridge.measurements.statistics.Statistic;
import dev.weighbridge.measurements.statistics.mean.MeanEstimate;
import dev.weighbridge.measurements.statistics.paired.PairTable;

/**
 * Two one-sided tests of "the two differ by the margin or more" (Schuirmann 1987).
 *
 * @param notWorse the candidate is not worse by the margin
 * @param notBetter the base is not worse by the margin
 */
public record Equivalence(NonInferiority notWorse, NonInferiority notBetter) {

    /** Of right and wrong answers (Tango 1998 on either side); undefined without pairs. */
    public static Statistic<Equivalence> ofAnswers(PairTable table, double margin) {
        return NonInferiority.ofAnswers(table, margin)
                .flatMap(worse -> NonInferiority.ofAnswers(table.swapped(), margin)
                        .map(better -> new Equivalence(worse, better)));
    }

    /** Of right and wrong answers in clusters, with the mean gain of the same pairs. */
    public static Statistic<Equivalence> ofClusteredAnswers(PairTable table, MeanEstimate gain, double margin) {
        return NonInferiority.ofClusteredAnswers(table, gain, margin)
                .flatMap(worse -> NonInferiority.ofClusteredAnswers(table.swapped(), gain.negated(), margin)
                        .map(better -> new Equivalence(worse, better)));
    }

    /** Of a mean difference, clustered where it is. */
    public static Equivalence ofMean(MeanEstimate difference, double margin) {
        return new Equivalence(NonInferiority.ofGain(difference, margin), NonInferiority.ofLoss(difference, margin));
    }

    /** The p of the whole: the larger one. */
    public double p() {
        return Math.max(notWorse.p(), notBetter.p());
    }

    /** Whether it is proven at level {@code alpha} of each side. */
    public boolean proven(double alpha) {
        return p() <= alpha;
    }
}
