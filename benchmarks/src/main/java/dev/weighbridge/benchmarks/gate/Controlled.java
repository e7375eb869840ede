package dev.weighbridge.benchmarks.gate;

import dev.weighbridge.measurements.statistics.mean.Moments;
import dev.weighbridge.measurements.verdict.Metric;
import dev.weighbridge.measurements.verdict.gate.GateInput;
import dev.weighbridge.measurements.verdict.sample.ControlledBlock;
import dev.weighbridge.measurements.verdict.sample.ControlledRuns;
import dev.weighbridge.measurements.verdict.sample.RunEffect;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;

/**
 * Median times beside a control, in the baseline and in this run.
 *
 * @param blocks how many blocks either run has
 * @param blessed how many blessed runs show by how much runs differ; 0 where none does
 * @param controlled whether the gate is told of the control
 */
record Controlled(int blocks, Clock clock, int blessed, boolean controlled) implements Source {
    private static final double CONTROL_SECONDS = 0.4;
    private static final double TARGET_SECONDS = 0.5;

    @Override
    public GateInput draw(RandomGenerator random, double worse) {
        return Subjects.input(Metric.TTFT, runs(random, worse));
    }

    @Override
    public Source blind() {
        return new Controlled(blocks, clock, 0, false);
    }

    ControlledRuns runs(RandomGenerator random, double worse) {
        List<double[]> before = run(random, 0);
        List<double[]> now = run(random, worse);
        List<ControlledBlock> paired = Subjects.list(
                blocks,
                b -> new ControlledBlock(
                        "block-" + b, before.get(b)[0], before.get(b)[1], now.get(b)[0], now.get(b)[1]));
        return new ControlledRuns(paired, effect(random), 0);
    }

    private RunEffect effect(RandomGenerator random) {
        if (!controlled) {
            return new RunEffect(0, Double.POSITIVE_INFINITY);
        }
        double[] ratios = DoubleStream.generate(() -> logRatio(run(random, 0)))
                .limit(blessed)
                .toArray();
        return blessed == 0 ? RunEffect.allowance() : RunEffect.seen(Math.sqrt(Moments.variance(ratios)), blessed);
    }

    /** As the baseline keeps it of a blessed run: the median of blocks on either side. */
    private static double logRatio(List<double[]> run) {
        return Math.log(middle(run, 1) / middle(run, 0));
    }

    private static double middle(List<double[]> run, int side) {
        double[] medians =
                run.stream().mapToDouble(block -> block[side]).sorted().toArray();
        return medians[(medians.length - 1) / 2];
    }

    /** The medians of control and target in each block. */
    private List<double[]> run(RandomGenerator random, double worse) {
        double all = clock.run(random);
        double own = all + clock.own(random) + worse;
        return Subjects.list(blocks, b -> {
            double weather = clock.weather(random);
            double control = clock.median(random, CONTROL_SECONDS * Math.exp(all + weather));
            double target = clock.median(random, TARGET_SECONDS * Math.exp(own + weather));
            return new double[] {controlled ? control : CONTROL_SECONDS, target};
        });
    }
}
