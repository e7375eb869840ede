package dev.weighbridge.benchmarks.gate;

import dev.weighbridge.measurements.verdict.Metric;
import dev.weighbridge.measurements.verdict.gate.GateInput;
import dev.weighbridge.measurements.verdict.sample.TokenPair;
import dev.weighbridge.measurements.verdict.sample.TokenPairs;
import java.util.random.RandomGenerator;

/**
 * Tokens of the same cases, where a few cases use many.
 *
 * @param n how many cases
 */
record Tokens(int n) implements Source {
    private static final double TYPICAL = 100;
    private static final double BETWEEN_CASES = 1;
    private static final double WITHIN_CASE = 0.4;

    @Override
    public GateInput draw(RandomGenerator random, double worse) {
        return Subjects.input(Metric.TOKENS, new TokenPairs(Subjects.list(n, i -> {
            double typical = TYPICAL * Math.exp(BETWEEN_CASES * random.nextGaussian());
            return new TokenPair("case-" + i, null, around(random, typical), around(random, typical * Math.exp(worse)));
        })));
    }

    @Override
    public Source blind() {
        return this;
    }

    private static long around(RandomGenerator random, double typical) {
        return Math.round(typical * Math.exp(WITHIN_CASE * random.nextGaussian()));
    }
}
