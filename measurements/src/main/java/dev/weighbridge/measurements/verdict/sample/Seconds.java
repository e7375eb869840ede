package dev.weighbridge.measurements.verdict.sample;

import dev.weighbridge.measurements.statistics.latency.BlockQuantiles;
import java.util.List;
import java.util.function.Function;

/** Times in seconds. */
final class Seconds {
    private Seconds() {}

    static void requireTimes(List<Double> seconds) {
        if (!seconds.stream().allMatch(s -> s > 0 && s < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("a time is above 0 seconds");
        }
    }

    static void requireError(double seconds) {
        if (!(seconds >= 0 && seconds < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("no error of a clock: " + seconds);
        }
    }

    static void requireQuantile(double quantile) {
        if (!(quantile > 0 && quantile < 1)) {
            throw new IllegalArgumentException("a quantile lies between 0 and 1: " + quantile);
        }
    }

    /** A quantile of one side of each block. */
    static double[] quantiles(List<TimeBlock> blocks, double quantile, Function<TimeBlock, List<Double>> side) {
        return blocks.isEmpty()
                ? new double[0]
                : BlockQuantiles.of(
                                blocks.stream().map(side).map(Seconds::array).toList(), quantile)
                        .ofEachBlock();
    }

    static double[] array(List<Double> seconds) {
        return seconds.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
