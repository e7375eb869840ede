package dev.weighbridge.measurements.forecast;

/**
 * An amount that is yet to come, with its 95 % prediction interval.
 *
 * @param value what is expected
 * @param low the interval's lower end, at least 0
 * @param high the interval's upper end
 */
public record Prediction(double value, double low, double high) {
    /** Nothing, for sure. */
    public static final Prediction NOTHING = new Prediction(0, 0, 0);

    /** Whether an amount lies inside. */
    public boolean holds(double amount) {
        return low <= amount && amount <= high;
    }

    /** This and another one that does not depend on it. */
    Prediction plus(Prediction other) {
        double sum = value + other.value;
        double below = Math.hypot(value - low, other.value - other.low);
        double above = Math.hypot(high - value, other.high - other.value);
        return new Prediction(sum, Math.max(0, sum - below), sum + above);
    }

    /** The same, which nothing can make more than this. */
    Prediction atMost(double most) {
        return new Prediction(Math.min(value, most), Math.min(low, most), Math.min(high, most));
    }
}
