package dev.weighbridge.benchmarks.gate;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * How likely a case is answered right: a beta distribution of mean 80 %, so wide that two runs of one model disagree on a
 * given share of cases.
 */
final class Difficulties {
    static final double MEAN = 0.8;
    private static final int STEPS = 2000;

    private final double[] chances;

    private Difficulties(double[] chances) {
        this.chances = chances;
    }

    /**
     * Difficulties that lead to a disagreement.
     *
     * @param disagreement the share of cases that two runs of one model differ on, above 0 and below 0.32
     */
    static Difficulties of(double disagreement) {
        double coins = 2 * MEAN * (1 - MEAN);
        double sum = disagreement / (coins - disagreement);
        BetaDistribution beta = BetaDistribution.of(MEAN * sum, (1 - MEAN) * sum);
        return new Difficulties(IntStream.range(0, STEPS)
                .mapToDouble(i -> beta.inverseCumulativeProbability((i + 0.5) / STEPS))
                .toArray());
    }

    /** The share of cases on which a model and the same one differ that loses {@code drop} of its right answers. */
    double disagreementAfter(double drop) {
        double kept = 1 - drop / MEAN;
        return Arrays.stream(chances)
                .map(p -> p * (1 - kept * p) + (1 - p) * kept * p)
                .average()
                .orElseThrow();
    }

    double draw(RandomGenerator random) {
        return chances[random.nextInt(STEPS)];
    }
}
