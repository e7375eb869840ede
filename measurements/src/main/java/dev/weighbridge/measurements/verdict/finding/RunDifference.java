package dev.weighbridge.measurements.verdict.finding;

import dev.weighbridge.measurements.statistics.mean.MeanEstimate;
import dev.weighbridge.measurements.statistics.mean.Moments;
import dev.weighbridge.measurements.verdict.sample.RunEffect;
import java.util.Optional;

/**
 * How two runs differ, as known by their blocks and by effects of whole runs that blocks do not show.
 *
 * @param mean the mean difference of their blocks
 * @param ofBlocks what blocks leave open of it, as a variance
 * @param ofRuns what the effects of both runs leave open of it, as a variance
 * @param degreesOfFreedom of both variances together (Satterthwaite 1946), at least 1
 * @param blocks how many blocks either run has, at least 2
 */
record RunDifference(double mean, double ofBlocks, double ofRuns, int degreesOfFreedom, int blocks) {
    private static final double MOST_DEGREES = 1e6;
    private static final double ROUNDING = 1e-6;

    static RunDifference of(double[] differences, RunEffect effect) {
        int blocks = differences.length;
        double ofBlocks = Moments.variance(differences) / blocks;
        double ofRuns = 2 * effect.deviation() * effect.deviation();
        double spread = ofBlocks * ofBlocks / (blocks - 1) + ofRuns * ofRuns / effect.degreesOfFreedom();
        double total = ofBlocks + ofRuns;
        double degrees = spread > 0 ? Math.min(MOST_DEGREES, total * total / spread) : blocks - 1;
        return new RunDifference(Moments.mean(differences), ofBlocks, ofRuns, (int) (degrees + ROUNDING), blocks);
    }

    /** The difference as a mean; empty where nothing varies. */
    Optional<MeanEstimate> estimate() {
        double error = Math.sqrt(ofBlocks + ofRuns);
        int clusters = Math.max(1, degreesOfFreedom) + 1;
        return error > 0 ? Optional.of(new MeanEstimate(mean, error, clusters, clusters)) : Optional.empty();
    }

    /** One-sided p of "the difference is at most {@code error}". */
    double pGreater(double error) {
        return estimate().map(known -> known.pGreater(error)).orElse(mean > error ? 0.0 : 1.0);
    }
}
