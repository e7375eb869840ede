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
        long number = grid.number(nanos);
        double covered = 1 - (double) (nanos - grid.start(number)) / grid.windowNanos();
        return before(number) * covered + current(number);
    }

    @Override
    public void take(long nanos, long cost) {
        long number = grid.number(nanos);
        before = before(number);
        current = current(number) + cost;
        window = number;
    }

    @Override
    public long fallsTo(double most, long nanos) {
        if (usage(nanos) <= most) {
            return nanos;
        }
        long number = grid.number(nanos);
        long guess = current(number) <= most
                ? weighted(before(number), most - current(number), number)
                : weighted(current(number), most, number + 1);
        return firstNear(guess, most);
    }

    /** When in a window the part of the count before it is so little, but for rounding. */
    private long weighted(long older, double room, long number) {
        double waited = Math.max(0, 1 - room / older);
        return grid.start(number) + (long) Math.ceil(waited * grid.windowNanos());
    }

    private long before(long number) {
        if (number == window) {
            return before;
        }
        return number - 1 == window ? current : 0;
    }

    private long current(long number) {
        return number == window ? current : 0;
    }
}
