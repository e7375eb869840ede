package dev.weighbridge.measurements.comparison;

import dev.weighbridge.measurements.verdict.Margins;
import dev.weighbridge.measurements.verdict.Metric;
import dev.weighbridge.measurements.verdict.gate.ExitPolicy;
import java.util.List;

/**
 * What ends a build: which metrics are held against the baseline, by which margins, and whether the decision counts.
 *
 * @param margins the losses that are no longer accepted
 * @param metrics the metrics that are gated, at least one; others are shown
 * @param policy which verdicts end a build
 * @param decision whether the decision between incumbent and candidate ends a build as well
 * @param attainment the share of requests that must meet the service level where the decision asks for it, between 0 and 1
 */
public record Gating(Margins margins, List<Metric> metrics, ExitPolicy policy, boolean decision, double attainment) {
    /** All metrics by the usual margins, a pull request's policy, no decision, 95 % inside the service level. */
    public static final Gating USUAL =
            new Gating(Margins.withDefaults(), List.of(Metric.values()), ExitPolicy.PULL_REQUEST, false, 0.95);

    public Gating {
        metrics = List.copyOf(metrics);
        if (metrics.isEmpty() || !(attainment > 0 && attainment < 1)) {
            throw new IllegalArgumentException("no gate of " + metrics + " with attainment " + attainment);
        }
    }

    /** The same under another policy. */
    public Gating with(ExitPolicy other) {
        return new Gating(margins, metrics, other, decision, attainment);
    }
}
