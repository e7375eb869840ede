package dev.weighbridge.measurements.limits.model;

/** A debt that each request raises by its cost and time pays off by one each interval. */
final class DebtMeter implements Meter {
    private final long intervalNanos;
    private double debt;
    private long since;

    DebtMeter(long intervalNanos) {
        this.intervalNanos = intervalNanos;
    }

    @Override
    public double usage(long nanos) {
        return debt == 0 ? 0 : Math.max(0, debt - (double) (nanos - since) / intervalNanos);
    }

    @Override
    public void take(long nanos, long cost) {
        debt = usage(nanos) + cost;
        since = nanos;
    }

    @Override
    public long fallsTo(double most, long nanos) {
        double above = usage(nanos) - most;
        return above <= 0 ? nanos : firstNear(nanos + (long) Math.ceil(above * intervalNanos), most);
    }
}
