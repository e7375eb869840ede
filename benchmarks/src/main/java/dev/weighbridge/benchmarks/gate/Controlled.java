package dev.weighbridge.benchmarks.gate;

import dev.weighbridge.measurements.verdict.Metric;
import dev.weighbridge.measurements.verdict.gate.GateInput;
import dev.weighbridge.measurements.verdict.sample.ControlledBlock;
import dev.weighbridge.measurements.verdict.sample.ControlledRuns;
import dev.weighbridge.measurements.verdict.sample.RunEffect;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Median times beside a control, in the baseline and in this run.
 *
 * @param blocks how many blocks either run has
 * @param controlled whether the gate is told of the control
 */
record Controlled(int blocks, Clock clock, boolean controlled) implements Source {
    private static final double CONTROL_SECONDS = 0.4;
    private static final double TARGET_SECONDS = 0.5;

    @Override
    public GateInput draw(RandomGenerator random, double worse) {
        return Subjects.input(Metric.TTFT, runs(random, worse));
    }

    @Override
    public Source blind() {
        return new Controlled(blocks, clock, false);
    }

    ControlledRuns runs(RandomGenerator random, double worse) {
        List<double[]> before = run(random, 0);
        List<double[]> now = run(random, worse);
        List<ControlledBlock> paired = Subjects.list(
                blocks,
                b -> new ControlledBlock(
                        "block-" + b, before.get(b)[0], before.get(b)[1], now.get(b)[0], now.get(b)[1]));
        RunEffect effect = controlled ? RunEffect.allowance() : new RunEffect(0, Double.POSITIVE_INFINITY);
        return new ControlledRuns(paired, effect, 0);
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
