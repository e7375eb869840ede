package dev.weighbridge.measurements.baseline;

import dev.weighbridge.measurements.verdict.Metric;
import dev.weighbridge.measurements.verdict.Scale;
import java.util.Arrays;
import java.util.List;

/** Kinds of metrics. */
final class Metrics {
    static final List<Metric> TIMES =
            Arrays.stream(Metric.values()).filter(m -> m.scale() == Scale.TIME).toList();

    private Metrics() {}
}
