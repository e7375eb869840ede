package dev.weighbridge.measurements.limits.model;

/** What has begun and not ended. */
final class InFlightMeter implements Meter {
    private long running;

    @Override
    public double usage(long nanos) {
        return running;
    }

    @Override
    public void take(long nanos, long cost) {
        running += cost;
    }

    @Override
    public void ended(long nanos, long cost) {
        running = Math.max(0, running - cost);
    }

    @Override
    public long fallsTo(double most, long nanos) {
        return running <= most ? nanos : RunningLimiter.NEVER;
    }
}
