package dev.weighbridge.measurements.limits.strategy;

import dev.weighbridge.measurements.limits.model.LimiterModel;
import dev.weighbridge.measurements.limits.model.LimiterModel.Several;
import java.util.List;
import java.util.stream.Stream;

/**
 * A limiter that may be the one.
 *
 * @param model the limiter itself
 * @param supplies what its parts let through for certain
 */
record Possible(LimiterModel model, List<Supply> supplies) {
    /** A limiter that rejects what either of both does. */
    Possible beside(Possible other) {
        return new Possible(
                new Several(List.of(model, other.model)),
                Stream.concat(supplies.stream(), other.supplies.stream()).toList());
    }

    /** The highest rate after such a burst that no part ever rejects; 0 for none, infinite where no part bounds it. */
    double mostPerSecond(long burst, double jitterSeconds) {
        return supplies.stream()
                .mapToDouble(supply -> supply.mostPerSecond(burst, jitterSeconds))
                .min()
                .orElse(Double.POSITIVE_INFINITY);
    }

    /** The most calls at once; {@link Supply#ANY} where no part bounds it. */
    long mostAtOnce() {
        return supplies.stream().mapToLong(Supply::mostAtOnce).min().orElse(Supply.ANY);
    }
}
