package dev.weighbridge.measurements.limits.model;

import java.util.List;

/** Counts what another rejects as if it had admitted it. */
final class CountingLimiter implements RunningLimiter {
    private final RunningLimiter inner;

    CountingLimiter(RunningLimiter inner) {
        this.inner = inner;
    }

    @Override
    public boolean admits(long nanos, long tokens) {
        return inner.admits(nanos, tokens);
    }

    @Override
    public void admitted(long nanos, long tokens) {
        inner.admitted(nanos, tokens);
    }

    @Override
    public void rejected(long nanos, long tokens) {
        inner.rejected(nanos, tokens);
        inner.admitted(nanos, tokens);
    }

    @Override
    public void ended(long nanos, long tokens) {
        inner.ended(nanos, tokens);
    }

    @Override
    public long admitsAt(long nanos, long tokens) {
        return inner.admitsAt(nanos, tokens);
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
