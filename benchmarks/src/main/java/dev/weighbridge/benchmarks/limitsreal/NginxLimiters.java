package dev.weighbridge.benchmarks.limitsreal;

import dev.weighbridge.measurements.limits.Family;
import dev.weighbridge.measurements.limits.model.LimiterModel;
import java.util.List;

/** Limits of nginx's own modules, each by key as a gateway would. */
final class NginxLimiters {
    private static final long SECOND_NANOS = 1_000_000_000;

    private NginxLimiters() {}

    /**
     * {@code limit_req} without delay. It counts an excess in thousandths of requests from 0 with the first, and rejects
     * above {@code burst}: one more than the burst passes at once, as with a bucket.
     */
    static RealLimiter bucket(String name, int perSecond, int burst) {
        long interval = SECOND_NANOS / perSecond;
        return new RealLimiter(
                name,
                "nginx rate=" + perSecond + "r/s burst=" + burst + " nodelay",
                requests(name, perSecond, "burst=" + burst + " nodelay"),
                Truth.plain(
                        Family.TOKEN_BUCKET,
                        burst + 1,
                        (double) perSecond,
                        new LimiterModel.TokenBucket(burst + 1, interval)));
    }

    /** {@code limit_req} with delay: the excess waits its turn. */
    static RealLimiter queue(String name, int perSecond, int burst) {
        long interval = SECOND_NANOS / perSecond;
        return new RealLimiter(
                name,
                "nginx rate=" + perSecond + "r/s burst=" + burst,
                requests(name, perSecond, "burst=" + burst),
                Truth.plain(Family.QUEUE, burst + 1, (double) perSecond, new LimiterModel.Queue(burst, interval)));
    }

    /** {@code limit_conn}: so many requests in work. */
    static RealLimiter concurrency(String name, int limit) {
        return new RealLimiter(
                name,
                "nginx limit_conn " + limit,
                new Limiting.Nginx(
                        List.of("limit_conn_zone $http_authorization zone=" + name + ":1m;"),
                        List.of("limit_conn " + name + " " + limit + ";")),
                Truth.plain(Family.CONCURRENCY, limit, null, new LimiterModel.Concurrency(limit)));
    }

    private static Limiting requests(String name, int perSecond, String how) {
        return new Limiting.Nginx(
                List.of("limit_req_zone $http_authorization zone=" + name + ":1m rate=" + perSecond + "r/s;"),
                List.of("limit_req zone=" + name + " " + how + ";"));
    }
}
