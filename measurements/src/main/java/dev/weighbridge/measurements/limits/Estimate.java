package dev.weighbridge.measurements.limits;

/**
 * A number with its 90 % credible interval.
 *
 * @param value the best guess, inside the interval
 * @param low the interval's lower end
 * @param high its upper end; the same where the number is known exactly
 */
public record Estimate(double value, double low, double high) {
    public Estimate {
        if (!(low <= value && value <= high)) {
            throw new IllegalArgumentException(value + " is not between " + low + " and " + high);
        }
    }

    /** A number that is known exactly. */
    public static Estimate exactly(double value) {
        return new Estimate(value, value, value);
    }

    /** Whether it is known exactly. */
    public boolean exact() {
        return low == high;
    }
}
