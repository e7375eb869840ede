package dev.weighbridge.measurements.plan;

import java.util.ArrayList;
import java.util.List;

/**
 * Which percentiles a sample carries: those that its second-largest value lies above with 99 % confidence (order
 * statistics of a binomial count).
 *
 * @param name e.g. {@code p95}
 * @param needed the smallest sample that carries it
 */
record Carried(String name, int needed) {
    static final List<Carried> ALL =
            List.of(new Carried("p50", 11), new Carried("p90", 64), new Carried("p95", 130), new Carried("p99", 662));

    /** {@code carry p50 and p90; p95 needs 130, p99 662}. */
    static String by(int sample) {
        List<String> carried = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (Carried each : ALL) {
            if (each.needed <= sample) {
                carried.add(each.name);
            } else {
                missing.add(each.name + (missing.isEmpty() ? " needs " : " ") + each.needed);
            }
        }
        String carries = carried.isEmpty() ? "carry no percentile" : "carry " + String.join(", ", carried);
        return missing.isEmpty() ? carries : carries + "; " + String.join(", ", missing);
    }
}
