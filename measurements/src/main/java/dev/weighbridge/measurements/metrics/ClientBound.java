package dev.weighbridge.measurements.metrics;

import dev.weighbridge.measurements.statistics.latency.QuantileRanks;
import java.time.Duration;

/**
 * Whether this machine was too slow to send on time: the p99 of the schedule delay (its maximum, where the sample does
 * not carry a p99) is above 5 ms and above 2 % of the median time to first token.
 */
final class ClientBound {
    private static final double LEAST_NANOS = Duration.ofMillis(5).toNanos();
    private static final double SHARE_OF_TTFT = 0.02;
    private static final double P99 = 0.99;

    private ClientBound() {}

    static boolean of(Values scheduleDelay, Values ttft) {
        double[] delays = scheduleDelay.sorted();
        if (delays.length == 0) {
            return false;
        }
        int n = delays.length;
        double worst = SampleSize.carries(n, P99) ? delays[(int) QuantileRanks.nearest(n, P99) - 1] : delays[n - 1];
        return worst > Math.max(LEAST_NANOS, SHARE_OF_TTFT * median(ttft.sorted()));
    }

    private static double median(double[] sorted) {
        return sorted.length == 0 ? 0 : sorted[(int) QuantileRanks.nearest(sorted.length, 0.5) - 1];
    }
}
