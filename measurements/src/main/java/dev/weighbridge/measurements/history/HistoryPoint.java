package dev.weighbridge.measurements.history;

import dev.weighbridge.measurements.verdict.Metric;
import dev.weighbridge.measurements.verdict.gate.GateStatus;
import org.jspecify.annotations.Nullable;

/**
 * What one run says of one metric.
 *
 * @param workload the workload's name
 * @param target the target's name
 * @param metric what was measured
 * @param conditions under which conditions, as a hash; only values with the same one are set in a row
 * @param value the run's own value: a share, seconds, or tokens a case
 * @param n of how many cases, requests or blocks
 * @param status what the gate said of it; null where it was not compared
 * @param estimate against the baseline, as the gate has it; null where there is none
 * @param low lower end of its 95 % interval; null where there is none
 * @param high upper end of its 95 % interval; null where there is none
 */
public record HistoryPoint(
        String workload,
        String target,
        Metric metric,
        String conditions,
        double value,
        int n,
        @Nullable GateStatus status,
        @Nullable Double estimate,
        @Nullable Double low,
        @Nullable Double high) {

    public HistoryPoint {
        if (!Double.isFinite(value) || n < 1) {
            throw new IllegalArgumentException("no value " + value + " of " + n);
        }
    }

    /** What it is a value of. */
    Series series() {
        return new Series(workload, target, metric);
    }

    /** One metric of one target on one workload. */
    record Series(String workload, String target, Metric metric) {}
}
