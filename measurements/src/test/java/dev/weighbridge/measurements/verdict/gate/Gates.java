package dev.weighbridge.measurements.verdict.gate;

import dev.weighbridge.measurements.verdict.Metric;
import dev.weighbridge.measurements.verdict.sample.AnswerPairs;
import dev.weighbridge.measurements.verdict.sample.Sample;
import java.util.List;
import java.util.Set;

/** Short ways to judge one sample in tests. */
final class Gates {
    private Gates() {}

    static Subject subject(Metric metric) {
        return new Subject("triage", "paid", metric, "");
    }

    static GateInput input(Metric metric, Sample sample) {
        return GateInput.of(subject(metric), sample);
    }

    static GateInput accuracy(AnswerPairs sample) {
        return input(Metric.ACCURACY, sample);
    }

    static MetricVerdict judge(Metric metric, Sample sample, Obstacle... obstacles) {
        GateInput input = new GateInput(subject(metric), sample, Set.of(obstacles));
        return Gate.withDefaults().judge(List.of(input)).verdicts().get(0);
    }
}
