package dev.weighbridge.measurements.limits.model;

import java.util.List;

/** Admits while what is in use and the request's cost are together at most the limit. */
final class Metered implements RunningLimiter {
    /** What sums of fractions may be off by. */
    private static final double ROUNDING = 1e-6;

    private final Meter meter;
    private final long limit;
    private final boolean inTokens;

    private Metered(Meter meter, long limit, boolean inTokens) {
        this.meter = meter;
        this.limit = limit;
        this.inTokens = inTokens;
    }

    static Metered inRequests(Meter meter, long limit) {
        return new Metered(meter, limit, false);
    }

    /** The same before its first request, counting tokens. */
    Metered inTokens() {
        return new Metered(meter, limit, true);
    }

    private long cost(long tokens) {
        return inTokens ? Math.max(1, tokens) : 1;
    }

    @Override
    public boolean admits(long nanos, long tokens) {
        return meter.usage(nanos) <= limit - cost(tokens) + ROUNDING;
    }

    @Override
    public void admitted(long nanos, long tokens) {
        meter.take(nanos, cost(tokens));
    }

    @Override
    public void rejected(long nanos, long tokens) {}

    @Override
    public void ended(long nanos, long tokens) {
        meter.ended(nanos, cost(tokens));
    }

    @Override
    public long admitsAt(long nanos, long tokens) {
        long room = limit - cost(tokens);
        return room < 0 ? NEVER : meter.fallsTo(room + ROUNDING, nanos);
    }

    @Override
    public List<Usage> usage(long nanos) {
        return List.of(new Usage(meter.usage(nanos), limit));
    }
}
