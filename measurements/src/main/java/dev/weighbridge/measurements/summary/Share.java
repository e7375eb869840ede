package dev.weighbridge.measurements.summary;

import dev.weighbridge.measurements.statistics.Interval;
import dev.weighbridge.measurements.statistics.proportion.Proportion;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A share of a count with its 95 % Wilson interval.
 *
 * @param k how many did
 * @param n of how many; 0 where there were none, and then nothing else is known
 * @param estimate k / n; null where n is 0
 * @param low lower end of the interval; null where n is 0
 * @param high upper end of the interval; null where n is 0
 */
public record Share(
        int k,
        int n,
        @Nullable Double estimate,
        @Nullable Double low,
        @Nullable Double high) {
    private static final double LEVEL = 0.95;

    /** {@code k} of {@code n}; nothing but the counts is known of 0 of 0. */
    public static Share of(int k, int n) {
        return new Proportion(k, n)
                .wilson(LEVEL)
                .map(wilson -> new Share(k, n, (double) k / n, wilson.low(), wilson.high()))
                .asOptional()
                .orElseGet(() -> new Share(k, n, null, null, null));
    }

    /**
     * How much more another share is, as estimate and 95 % interval in shares of 1: by the squares of what either interval
     * reaches out (Newcombe 1998, method 10; for intervals of any kind Zou and Donner 2008). Too wide rather than too
     * narrow where both are of the same cases. Empty where one of them is unknown.
     */
    public Optional<Gain> gainTo(Share other) {
        if (estimate == null || low == null || high == null) {
            return Optional.empty();
        }
        if (other.estimate == null || other.low == null || other.high == null) {
            return Optional.empty();
        }
        double gain = other.estimate - estimate;
        double down = Math.hypot(other.estimate - other.low, high - estimate);
        double up = Math.hypot(other.high - other.estimate, estimate - low);
        return Optional.of(new Gain(gain, new Interval(gain - down, gain + up, LEVEL)));
    }

    /** How much more one share is than another, from -1 to 1, and where that truly is. */
    public record Gain(double estimate, Interval interval) {
        /** Whether the interval leaves no doubt which of the two is more. */
        public boolean isClear() {
            return !interval.contains(0);
        }
    }
}
