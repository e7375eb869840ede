package dev.weighbridge.measurements.limits.model;

/** The count of the grid's present window. */
final class GridMeter implements Meter {
    private final Grid grid;
    private long window = Long.MIN_VALUE;
    private long count;

    GridMeter(long windowNanos, long phaseNanos) {
        grid = new Grid(windowNanos, phaseNanos);
    }

    @Override
    public double usage(long nanos) {
        return grid.number(nanos) == window ? count : 0;
    }

    @Override
    public void take(long nanos, long cost) {
        count = (long) usage(nanos) + cost;
        window = grid.number(nanos);
    }

    @Override
    public long fallsTo(double most, long nanos) {
        return usage(nanos) <= most ? nanos : grid.start(window + 1);
    }
}
