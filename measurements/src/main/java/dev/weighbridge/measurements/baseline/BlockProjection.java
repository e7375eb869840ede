package dev.weighbridge.measurements.baseline;

import dev.weighbridge.measurements.verdict.Metric;
import dev.weighbridge.measurements.verdict.Scale;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One block of load on one target.
 *
 * @param id its place in the plan, such as {@code 4-users/2}: the same for all targets that took turns and for every run of
 *     the same plan
 * @param requests how many requests were scheduled
 * @param errors how many of them ended in an error, limits not counted
 * @param limited how many of them were rate-limited
 * @param attained how many of them met every bound of their service level; null where none is set
 * @param times the times of those delivered, of TTFT, TPOT and E2E as far as they are known
 */
public record BlockProjection(
        String id,
        int requests,
        int errors,
        int limited,
        @Nullable Integer attained,
        Map<Metric, TimeSketch> times) {

    public BlockProjection {
        Names.require("block", id);
        if (errors < 0 || limited < 0 || errors + limited > requests) {
            throw new IllegalArgumentException("block " + id + " has " + errors + " errors and " + limited
                    + " limited of " + requests + " requests");
        }
        if (attained != null && (attained < 0 || attained > requests)) {
            throw new IllegalArgumentException("block " + id + " has " + attained + " attained of " + requests);
        }
        if (times.keySet().stream().anyMatch(metric -> metric.scale() != Scale.TIME)) {
            throw new IllegalArgumentException("block " + id + " has times of " + times.keySet());
        }
        Map<Metric, TimeSketch> ordered = new EnumMap<>(Metric.class);
        ordered.putAll(times);
        times = Collections.unmodifiableMap(ordered);
    }

    /** A quantile of a metric's times in seconds; empty where too few are known to have it. */
    public Optional<Double> seconds(Metric metric, double quantile) {
        return Optional.ofNullable(times.get(metric)).flatMap(sketch -> sketch.seconds(quantile));
    }
}
