package dev.weighbridge.benchmarks.gate;

import dev.weighbridge.measurements.verdict.gate.GateInput;
import java.util.random.RandomGenerator;

/** What did not change beside what did. */
record Steady(Source source) implements Source {

    @Override
    public GateInput draw(RandomGenerator random, double worse) {
        return source.draw(random, 0);
    }

    @Override
    public Source blind() {
        return new Steady(source.blind());
    }
}
