package dev.weighbridge.benchmarks.gate;

import dev.weighbridge.measurements.verdict.Metric;
import dev.weighbridge.measurements.verdict.gate.GateInput;
import dev.weighbridge.measurements.verdict.sample.ControlledTimes;
import dev.weighbridge.measurements.verdict.sample.TimeBlock;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Times of a target beside a control in this run alone, such as the same model under the old prompt.
 *
 * @param blocks how many blocks the run has
 */
record SameRun(int blocks, Clock clock) implements Source {
    private static final double SECONDS = 0.5;

    @Override
    public GateInput draw(RandomGenerator random, double worse) {
        double run = clock.run(random);
        return Subjects.input(
                Metric.E2E,
                new ControlledTimes(
                        0.5,
                        Subjects.list(blocks, b -> {
                            double typical = SECONDS * Math.exp(run + clock.weather(random));
                            return new TimeBlock(
                                    "block-" + b, times(random, typical), times(random, typical * Math.exp(worse)));
                        }),
                        0));
    }

    @Override
    public Source blind() {
        return this;
    }

    private List<Double> times(RandomGenerator random, double typical) {
        Clock one = new Clock(1, clock.tail(), 0, 0);
        return Subjects.list(clock.requests(), i -> one.median(random, typical));
    }
}
