package dev.weighbridge.measurements.limits.model;

/** The count of a window that began with its first request. */
final class FirstRequestMeter implements Meter {
    private final long windowNanos;
    private long start;
    private long count;

    FirstRequestMeter(long windowNanos) {
        this.windowNanos = windowNanos;
    }

    @Override
    public double usage(long nanos) {
        return nanos - start < windowNanos ? count : 0;
    }

    @Override
    public void take(long nanos, long cost) {
        if (usage(nanos) == 0) {
            start = nanos;
            count = 0;
        }
        count += cost;
    }

    @Override
    public long fallsTo(double most, long nanos) {
        return usage(nanos) <= most ? nanos : start + windowNanos;
    }
}
