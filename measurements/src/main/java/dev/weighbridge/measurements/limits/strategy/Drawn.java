package dev.weighbridge.measurements.limits.strategy;

import dev.weighbridge.measurements.limits.Candidate.Numbers;
import dev.weighbridge.measurements.limits.Estimate;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * One draw of a part's numbers.
 *
 * @param capacity at least 1
 * @param perSecond what it lets through in the long run; infinite for a limit of concurrency
 * @param windowSeconds the window's length or a bucket's interval; 0 for a limit of concurrency
 * @param refill what a bucket gains at each interval, at least 1
 * @param penaltySeconds how long a breach is punished; 0 for not
 */
record Drawn(long capacity, double perSecond, double windowSeconds, long refill, double penaltySeconds) {
    /** Nine of ten draws of a normal distribution are within so many standard deviations. */
    private static final double NINETY = 1.6448536269514722;

    /** What a number cannot be below, as a part of the best guess. */
    private static final double LEAST = 0.01;

    private static final double ROUNDING = 1e-9;

    static Drawn from(Numbers numbers, RandomGenerator random) {
        long capacity = whole(number(numbers.capacity(), random));
        double rate = orElse(numbers.perSecond(), Double.POSITIVE_INFINITY, random);
        double window = orElse(numbers.windowSeconds(), capacity / rate, random);
        long refill = whole(orElse(numbers.refill(), (double) capacity, random));
        return new Drawn(capacity, rate, window, refill, orElse(numbers.penaltySeconds(), 0, random));
    }

    /**
     * A draw whose median is the best guess, with nine of ten draws inside the interval: normal on either side, each as
     * wide as its side of the interval.
     */
    static double number(Estimate estimate, RandomGenerator random) {
        if (estimate.exact()) {
            return estimate.value();
        }
        double deviations = random.nextGaussian() / NINETY;
        double side = deviations < 0 ? estimate.value() - estimate.low() : estimate.high() - estimate.value();
        return Math.max(LEAST * estimate.value(), estimate.value() + deviations * side);
    }

    /** The part of a limit that is left by others who use so much of it. */
    Drawn times(double share) {
        return new Drawn(part(capacity, share), perSecond * share, windowSeconds, part(refill, share), penaltySeconds);
    }

    private static double orElse(@Nullable Estimate estimate, double other, RandomGenerator random) {
        return estimate == null ? other : number(estimate, random);
    }

    private static long whole(double number) {
        return Math.max(1, Math.round(number));
    }

    private static long part(long number, double share) {
        return Math.max(1, (long) Math.floor(number * share + ROUNDING));
    }
}
