package dev.weighbridge.measurements.limits.model;

import java.util.List;

/** Lets one request begin each interval and rejects where too many would wait. */
final class QueueLimiter implements RunningLimiter {
    private final long places;
    private final long intervalNanos;
    private long freeAt = Long.MIN_VALUE;

    QueueLimiter(long places, long intervalNanos) {
        this.places = places;
        this.intervalNanos = intervalNanos;
    }

    @Override
    public boolean admits(long nanos, long tokens) {
        return admitsAt(nanos, tokens) <= nanos;
    }

    @Override
    public void admitted(long nanos, long tokens) {
        freeAt = Math.max(nanos, freeAt) + intervalNanos;
    }

    @Override
    public void rejected(long nanos, long tokens) {}

    @Override
    public void ended(long nanos, long tokens) {}

    @Override
    public long admitsAt(long nanos, long tokens) {
        return freeAt <= nanos ? nanos : Math.max(nanos, freeAt - places * intervalNanos);
    }

    @Override
    public long delayNanos(long nanos) {
        return freeAt <= nanos ? 0 : freeAt - nanos;
    }

    @Override
    public List<Usage> usage(long nanos) {
        return List.of(new Usage((double) delayNanos(nanos) / intervalNanos, places + 1));
    }
}
