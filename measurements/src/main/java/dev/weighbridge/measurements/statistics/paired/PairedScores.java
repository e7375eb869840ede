package dev.weighbridge.measurements.statistics.paired;

import dev.weighbridge.measurements.statistics.Statistic;
import dev.weighbridge.measurements.statistics.mean.Clusters;
import dev.weighbridge.measurements.statistics.mean.MeanEstimate;

/**
 * Two targets, scored on the same cases. Its <em>gain</em> is the candidate's score minus the base's: above 0 where the
 * candidate is better. Scores of repeats are averaged within their case first.
 */
public final class PairedScores {
    private final double[] base;
    private final double[] candidate;

    private PairedScores(double[] base, double[] candidate) {
        this.base = base;
        this.candidate = candidate;
    }

    /**
     * Scores in the same order of cases on both sides.
     *
     * @throws IllegalArgumentException where the lengths differ
     */
    public static PairedScores of(double[] base, double[] candidate) {
        if (base.length != candidate.length) {
            throw new IllegalArgumentException(base.length + " cases against " + candidate.length);
        }
        return new PairedScores(base.clone(), candidate.clone());
    }

    /** The gain of each case. */
    public double[] gains() {
        double[] gains = new double[base.length];
        for (int i = 0; i < gains.length; i++) {
            gains[i] = candidate[i] - base[i];
        }
        return gains;
    }

    /** The mean gain, each case for itself; undefined below 2 cases and where all gains are the same. */
    public Statistic<MeanEstimate> gain() {
        return MeanEstimate.of(gains());
    }

    /** The mean gain of cases in clusters (CR1). */
    public Statistic<MeanEstimate> gain(Clusters clusters) {
        return MeanEstimate.clustered(gains(), clusters);
    }

    /** The mean gain of cases in clusters, for a gate: see {@link MeanEstimate#cautious}. */
    public Statistic<MeanEstimate> cautiousGain(Clusters clusters) {
        return MeanEstimate.cautious(gains(), clusters);
    }

    /** How alike the two sides' scores are; the higher, the more is won by pairing. */
    public Statistic<Double> correlation() {
        return Correlation.pearson(base, candidate);
    }
}
