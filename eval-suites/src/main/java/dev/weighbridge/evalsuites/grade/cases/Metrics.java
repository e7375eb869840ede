package dev.weighbridge.evalsuites.grade.cases;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Adds up scores under the metrics that checks name. */
final class Metrics {
    private final Map<String, Double> points = new HashMap<>();
    private final Map<String, Double> weights = new HashMap<>();

    private Metrics() {}

    /** The weighted mean score of each metric; what could not be graded is left out. */
    static Map<String, Double> of(List<CheckResult> results) {
        Metrics metrics = new Metrics();
        results.forEach(metrics::add);
        Map<String, Double> means = new HashMap<>();
        metrics.weights.forEach(
                (metric, weight) -> means.put(metric, metrics.points.getOrDefault(metric, 0.0) / weight));
        return means;
    }

    private void add(CheckResult result) {
        String metric = result.check().metric();
        if (metric != null && result.graded().isQuality()) {
            // A check that decides nothing may still be measured.
            double weight = result.check().weight() > 0 ? result.check().weight() : 1;
            points.merge(metric, weight * result.graded().score(), Double::sum);
            weights.merge(metric, weight, Double::sum);
        }
        result.parts().forEach(this::add);
    }
}
