package dev.weighbridge.measurements.limits.model;

/** A debt that each request raises by its cost and each tick of a grid lowers by the refill. */
final class TickMeter implements Meter {
    private final long refill;
    private final Grid grid;
    private double debt;
    private long tick;

    TickMeter(long refill, long intervalNanos, long phaseNanos) {
        this.refill = refill;
        this.grid = new Grid(intervalNanos, phaseNanos);
    }

    @Override
    public double usage(long nanos) {
        return debt == 0 ? 0 : Math.max(0, debt - (double) (grid.number(nanos) - tick) * refill);
    }

    @Override
    public void take(long nanos, long cost) {
        debt = usage(nanos) + cost;
        tick = grid.number(nanos);
    }

    @Override
    public long fallsTo(double most, long nanos) {
        double above = usage(nanos) - most;
        return above <= 0 ? nanos : grid.start(grid.number(nanos) + (long) Math.ceil(above / refill));
    }
}
