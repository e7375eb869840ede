package dev.weighbridge.benchmarks.gate;

import dev.weighbridge.measurements.verdict.Metric;
import dev.weighbridge.measurements.verdict.gate.GateInput;
import dev.weighbridge.measurements.verdict.gate.Subject;
import dev.weighbridge.measurements.verdict.sample.Sample;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Short ways to make samples. */
final class Subjects {
    private Subjects() {}

    static GateInput input(Metric metric, Sample sample) {
        return GateInput.of(new Subject("work", "target", metric, ""), sample);
    }

    static <T> List<T> list(int n, IntFunction<T> of) {
        return IntStream.range(0, n).mapToObj(of).toList();
    }
}
