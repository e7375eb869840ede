package dev.weighbridge.measurements.limits.model;

import java.util.List;

/** Rejects everything for some time after another limiter rejected something. */
final class PenaltyLimiter implements RunningLimiter {
    private final RunningLimiter inner;
    private final long penaltyNanos;
    private long until = Long.MIN_VALUE;

    PenaltyLimiter(RunningLimiter inner, long penaltyNanos) {
        this.inner = inner;
        this.penaltyNanos = penaltyNanos;
    }

    @Override
    public boolean admits(long nanos, long tokens) {
        return nanos >= until && inner.admits(nanos, tokens);
    }

    @Override
    public void admitted(long nanos, long tokens) {
        inner.admitted(nanos, tokens);
    }

    @Override
    public void rejected(long nanos, long tokens) {
        if (nanos >= until && !inner.admits(nanos, tokens)) {
            until = nanos + penaltyNanos;
        }
        inner.rejected(nanos, tokens);
    }

    @Override
    public void ended(long nanos, long tokens) {
        inner.ended(nanos, tokens);
    }

    @Override
    public long admitsAt(long nanos, long tokens) {
        return inner.admitsAt(Math.max(nanos, until), tokens);
    }

    @Override
    public long delayNanos(long nanos) {
        return inner.delayNanos(nanos);
    }

    @Override
    public List<Usage> usage(long nanos) {
        return inner.usage(nanos);
    }
}
