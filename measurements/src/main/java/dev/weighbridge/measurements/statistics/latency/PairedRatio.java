package dev.weighbridge.measurements.statistics.latency;

import dev.weighbridge.measurements.statistics.Interval;
import dev.weighbridge.measurements.statistics.Statistic;
import dev.weighbridge.measurements.statistics.mean.Clusters;
import dev.weighbridge.measurements.statistics.mean.MeanEstimate;

/**
 * How many times as long the candidate takes as the base: the geometric mean of the ratios of pairs, by Student's t of
 * their logarithms. Pairs are requests with the same prompt and time slot, with their block as cluster, or quantiles of
 * blocks that took turns.
 *
 * @param logarithm the mean logarithm of the ratio, for tests against the logarithm of a margin
 */
public record PairedRatio(MeanEstimate logarithm) {

    /** The ratio of pairs that each stand for themselves; undefined below 2 pairs and where all ratios are the same. */
    public static Statistic<PairedRatio> of(double[] base, double[] candidate) {
        return MeanEstimate.of(logarithms(base, candidate)).map(PairedRatio::new);
    }

    /** The ratio of pairs in clusters, for a gate: see {@link MeanEstimate#cautious}. */
    public static Statistic<PairedRatio> of(double[] base, double[] candidate, Clusters clusters) {
        return MeanEstimate.cautious(logarithms(base, candidate), clusters).map(PairedRatio::new);
    }

    /** The ratio: above 1 where the candidate takes longer. */
    public double ratio() {
        return Math.exp(logarithm.mean());
    }

    /** The interval of the ratio. */
    public Interval interval(double level) {
        Interval logarithms = logarithm.interval(level);
        return new Interval(Math.exp(logarithms.low()), Math.exp(logarithms.high()), level);
    }

    /** Two-sided p of "both take as long". */
    public double pDifferent() {
        return logarithm.pDifferent(0);
    }

    /** One-sided p of "the candidate takes at most {@code ratio} times as long": small where it takes longer. */
    public double pGreater(double ratio) {
        return logarithm.pGreater(Math.log(ratio));
    }

    /** One-sided p of "the candidate takes at least {@code ratio} times as long": small where it takes less. */
    public double pLess(double ratio) {
        return logarithm.pLess(Math.log(ratio));
    }

    private static double[] logarithms(double[] base, double[] candidate) {
        if (base.length != candidate.length) {
            throw new IllegalArgumentException(base.length + " values against " + candidate.length);
        }
        double[] logarithms = new double[base.length];
        for (int i = 0; i < logarithms.length; i++) {
            if (!(base[i] > 0 && candidate[i] > 0)) {
                throw new IllegalArgumentException("no ratio of " + candidate[i] + " to " + base[i]);
            }
            logarithms[i] = Math.log(candidate[i] / base[i]);
        }
        return logarithms;
    }
}
