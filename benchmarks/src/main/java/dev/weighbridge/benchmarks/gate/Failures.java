package dev.weighbridge.benchmarks.gate;

import dev.weighbridge.measurements.verdict.Metric;
import dev.weighbridge.measurements.verdict.gate.GateInput;
import dev.weighbridge.measurements.verdict.sample.AnswerPair;
import dev.weighbridge.measurements.verdict.sample.AnswerPairs;
import java.util.random.RandomGenerator;

/**
 * Requests that fail by chance.
 *
 * @param n how many requests
 * @param share how many of them fail, from 0 to 1
 */
record Failures(int n, double share) implements Source {

    @Override
    public GateInput draw(RandomGenerator random, double worse) {
        return Subjects.input(
                Metric.ERROR_SHARE,
                new AnswerPairs(Subjects.list(
                        n,
                        i -> new AnswerPair(
                                "x" + i, null, random.nextDouble() < share, random.nextDouble() < share + worse))));
    }

    @Override
    public Source blind() {
        return this;
    }
}
