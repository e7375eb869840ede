package dev.weighbridge.benchmarks.limitsreal;

import dev.weighbridge.measurements.limits.Family;
import dev.weighbridge.measurements.limits.LimiterKind;
import dev.weighbridge.measurements.limits.LimiterKind.Part;
import dev.weighbridge.measurements.limits.model.LimiterModel;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * Limits with HAProxy's stick tables. Its rates are sliding window counters, see {@link FrequencyCounter}.
 */
final class HaproxyLimiters {
    private static final String DENY = "http-request deny deny_status 429 if ";

    private HaproxyLimiters() {}

    /** The usual recipe: every request counts, then too many are denied, so what is denied counts too. */
    static RealLimiter allRequests(String name, int limit, Duration period) {
        return new RealLimiter(
                name,
                "haproxy http_req_rate(" + period.toMillis() + "ms) gt " + limit,
                tracked(
                        "http_req_rate(" + period.toMillis() + "ms)",
                        List.of(DENY + "{ sc_http_req_rate(0) gt " + limit + " }")),
                counter(limit, period, true));
    }

    /** A counter of one's own, raised after the denial, so that only what is let through counts. */
    static RealLimiter admittedRequests(String name, int limit, Duration period) {
        return new RealLimiter(
                name,
                "haproxy gpc0_rate(" + period.toMillis() + "ms) ge " + limit,
                tracked(
                        "gpc0,gpc0_rate(" + period.toMillis() + "ms)",
                        List.of(DENY + "{ sc_gpc0_rate(0) ge " + limit + " }", "http-request sc-inc-gpc0(0)")),
                counter(limit, period, false));
    }

    /** So many requests in work. */
    static RealLimiter concurrency(String name, int limit) {
        return new RealLimiter(
                name,
                "haproxy conn_cur gt " + limit,
                tracked("conn_cur", List.of(DENY + "{ sc_conn_cur(0) gt " + limit + " }")),
                Truth.plain(Family.CONCURRENCY, limit, null, new LimiterModel.Concurrency(limit)));
    }

    private static Truth counter(int limit, Duration period, boolean countsRejected) {
        Part part = new Part(Family.SLIDING_COUNTER, false, countsRejected, false);
        return new Truth(
                new LimiterKind(List.of(part)),
                List.of(new Truth.Numbers(limit, limit * 1e9 / period.toNanos())),
                0,
                phase -> new FrequencyCounter(limit, period.toMillis(), countsRejected));
    }

    private static Limiting tracked(String stored, List<String> rules) {
        List<String> table = List.of(
                "stick-table type string len 64 size 1k expire 1m store " + stored,
                "http-request track-sc0 hdr(authorization)");
        return new Limiting.Haproxy(
                Stream.concat(table.stream(), rules.stream()).toList());
    }
}
