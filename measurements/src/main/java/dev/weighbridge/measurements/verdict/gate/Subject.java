package dev.weighbridge.measurements.verdict.gate;

import dev.weighbridge.measurements.verdict.Metric;

/**
 * What a verdict is about.
 *
 * @param workload the workload's name
 * @param target the target's name
 * @param metric what was measured
 * @param detail which part of the metric, such as {@code p95} or {@code p50 at 4 users}; may be empty
 */
public record Subject(String workload, String target, Metric metric, String detail) {

    /** The metric with its detail, such as {@code TTFT p95}. */
    public String words() {
        return detail.isEmpty() ? metric.words() : metric.words() + " " + detail;
    }
}
