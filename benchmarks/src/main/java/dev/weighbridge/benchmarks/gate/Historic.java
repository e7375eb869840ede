package dev.weighbridge.benchmarks.gate;

import dev.weighbridge.measurements.statistics.mean.Moments;
import dev.weighbridge.measurements.verdict.Metric;
import dev.weighbridge.measurements.verdict.gate.GateInput;
import dev.weighbridge.measurements.verdict.sample.HistoricTimes;
import dev.weighbridge.measurements.verdict.sample.Timing;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;

/**
 * The median time of a run beside those of blessed runs.
 *
 * @param runs how many blessed runs there are
 * @param blocks how many blocks each run has
 * @param told whether the gate is given whole runs, and not the blocks of one run as if they were runs
 */
record Historic(int runs, int blocks, Clock clock, boolean told) implements Source {
    private static final double SECONDS = 0.5;

    @Override
    public GateInput draw(RandomGenerator random, double worse) {
        List<Double> now = run(random, worse);
        List<Double> blessed = told
                ? Subjects.list(runs, r -> middle(run(random, 0)))
                : new Historic(runs, runs, clock, true).run(random, 0);
        return Subjects.input(
                Metric.E2E,
                new HistoricTimes(0.5, Subjects.list(blocks, b -> new Timing("block-" + b, now.get(b))), blessed, 0));
    }

    @Override
    public Source blind() {
        return new Historic(runs, blocks, clock, false);
    }

    /** The standard deviation of the logarithm of a run's median, as its blessed runs show it. */
    double deviation(RandomGenerator random) {
        return Math.sqrt(Moments.variance(DoubleStream.generate(() -> Math.log(middle(run(random, 0))))
                .limit(runs)
                .toArray()));
    }

    private List<Double> run(RandomGenerator random, double worse) {
        double typical = SECONDS * Math.exp(clock.run(random) + worse);
        return Subjects.list(blocks, b -> clock.median(random, typical * Math.exp(clock.weather(random) / 3)));
    }

    private static double middle(List<Double> values) {
        return values.stream().sorted().toList().get((values.size() - 1) / 2);
    }
}
