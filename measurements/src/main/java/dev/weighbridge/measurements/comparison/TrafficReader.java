package dev.weighbridge.measurements.comparison;

import dev.weighbridge.measurements.userfile.Section;
import dev.weighbridge.measurements.userfile.Value;
import org.jspecify.annotations.Nullable;

/** Reads the traffic that a team states for a workload. */
final class TrafficReader {
    private static final long MOST_REQUESTS = 1_000_000_000_000L;
    private static final int MOST_TOKENS = 10_000_000;
    private static final double MOST_PERCENT = 1000;

    private TrafficReader() {}

    static Traffic read(Section traffic) {
        return new Traffic(
                traffic.get("requests-per-month", "say how many requests a month the workload has, e.g. 30000")
                        .integer(1L, MOST_REQUESTS),
                tokens(traffic, "input-tokens"),
                tokens(traffic, "output-tokens"),
                percent(traffic, "growth-percent-per-month"),
                percent(traffic, "retry-percent"),
                traffic.find("peak-requests-per-minute")
                        .map(value -> value.integer(1L, MOST_REQUESTS))
                        .orElse(null));
    }

    private static @Nullable Integer tokens(Section traffic, String key) {
        return traffic.find(key).map(value -> value.integer(1, MOST_TOKENS)).orElse(null);
    }

    private static @Nullable Double percent(Section traffic, String key) {
        return traffic.find(key)
                .map((Value value) -> value.between(0, MOST_PERCENT))
                .orElse(null);
    }
}
