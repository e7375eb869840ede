package dev.weighbridge.measurements.statistics.paired;

import dev.weighbridge.measurements.statistics.Statistic;

/**
 * Complete pairs and how many pairs lack an answer. What is missing is never taken for wrong; a verdict that it could
 * turn is none (worst-case bounds: Manski 1989; Horowitz and Manski 2000).
 *
 * @param complete the complete pairs
 * @param missing how many pairs lack an answer, at least 0
 */
public record MissingPairs(PairTable complete, int missing) {

    public MissingPairs {
        if (missing < 0) {
            throw new IllegalArgumentException("missing pairs: " + missing);
        }
    }

    /** How many pairs are complete, of all. */
    public Coverage coverage() {
        return new Coverage(complete.n(), Math.addExact(complete.n(), missing));
    }

    /** The table where every missing pair is a loss. */
    public PairTable worst() {
        return complete.plusLosses(missing);
    }

    /** The table where every missing pair is a gain. */
    public PairTable best() {
        return complete.plusGains(missing);
    }

    /** The greatest loss there can be; undefined without any pair. */
    public Statistic<Double> greatestLoss() {
        return worst().loss();
    }

    /** The least loss there can be, below 0 for a gain; undefined without any pair. */
    public Statistic<Double> leastLoss() {
        return best().loss();
    }
}
