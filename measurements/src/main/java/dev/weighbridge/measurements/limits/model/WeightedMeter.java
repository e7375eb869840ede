package dev.weighbridge.measurements.limits.model;

/** The count of the grid's present window and the part of the one before that a sliding window still covers. */
final class WeightedMeter implements Meter {
    private final Grid grid;
    private long window;
    private long before;
    private long current;

    WeightedMeter(long windowNanos, long phaseNanos) {
        grid = new Grid(windowNanos, phaseNanos);
    }

    @Override
    public double usage(long nanos) {
        roll(nanos);
        return before * covered(nanos) + current;
    }

    @Override
    public void take(long nanos, long cost) {
        roll(nanos);
        current += cost;
    }

    @Override
    public long fallsTo(double most, long nanos) {
        if (usage(nanos) <= most) {
            return nanos;
        }
        return current <= most ? weighted(before, most - current, window) : weighted(current, most, window + 1);
    }

    /** When in a window the part of the count before it is so little. */
    private long weighted(long older, double room, long number) {
        double waited = Math.max(0, 1 - room / older);
        return grid.start(number) + (long) Math.ceil(waited * grid.windowNanos());
    }

    private double covered(long nanos) {
        return 1 - (double) (nanos - grid.start(window)) / grid.windowNanos();
    }

    private void roll(long nanos) {
        long number = grid.number(nanos);
        if (number != window) {
            before = number - 1 == window ? current : 0;
            current = 0;
            window = number;
        }
    }
}
