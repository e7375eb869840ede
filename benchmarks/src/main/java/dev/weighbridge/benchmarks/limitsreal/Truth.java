package dev.weighbridge.benchmarks.limitsreal;

import dev.weighbridge.measurements.limits.Family;
import dev.weighbridge.measurements.limits.LimiterKind;
import dev.weighbridge.measurements.limits.model.LimiterModel;
import dev.weighbridge.measurements.limits.model.RunningLimiter;
import java.util.List;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * What a limiter is known to be, from its documentation and code.
 *
 * @param kind its kind
 * @param numbers for each part of the kind its numbers
 * @param gridNanos the length of its grid's windows; 0 where it has no grid
 * @param limiter makes the limiter, with a grid that begins at so many nanoseconds
 */
record Truth(LimiterKind kind, List<Numbers> numbers, long gridNanos, LongFunction<RunningLimiter> limiter) {

    /**
     * The numbers of one limit.
     *
     * @param capacity how much it lets through at once
     * @param perSecond how much in the long run; null for a limit of concurrency
     */
    record Numbers(double capacity, @Nullable Double perSecond) {}

    public Truth {
        numbers = List.copyOf(numbers);
    }

    /** A limit of one part that counts admitted requests only and has no grid. */
    static Truth plain(Family family, double capacity, @Nullable Double perSecond, LimiterModel model) {
        return new Truth(LimiterKind.of(family), List.of(new Numbers(capacity, perSecond)), 0, phase -> model.start());
    }

    /** The same on a grid of windows. */
    static Truth onGrid(
            Family family, double capacity, double perSecond, long gridNanos, LongFunction<LimiterModel> model) {
        return new Truth(
                LimiterKind.of(family),
                List.of(new Numbers(capacity, perSecond)),
                gridNanos,
                phase -> model.apply(phase).start());
    }
}
