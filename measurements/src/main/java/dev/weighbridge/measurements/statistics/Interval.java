package dev.weighbridge.measurements.statistics;

/**
 * A two-sided confidence interval. Each tail outside it has half of what the level leaves; so the upper end at level
 * 0.90 is the upper bound at 95 %, one-sided.
 *
 * @param low lower end; may be minus infinity
 * @param high upper end, at least {@code low}; may be infinity
 * @param level the share of such intervals that hold the truth, between 0 and 1, both excluded
 */
public record Interval(double low, double high, double level) {

    public Interval {
        if (!(low <= high)) {
            throw new IllegalArgumentException("no interval from " + low + " to " + high);
        }
        Critical.requireLevel(level);
    }

    /** Whether a value lies inside or on an end. */
    public boolean contains(double value) {
        return low <= value && value <= high;
    }

    /** From its lower to its upper end. */
    public double width() {
        return high - low;
    }

    /** The interval of the number with its sign turned. */
    public Interval negated() {
        return new Interval(-high, -low, level);
    }
}
