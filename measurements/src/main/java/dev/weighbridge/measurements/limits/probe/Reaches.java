package dev.weighbridge.measurements.limits.probe;

import dev.weighbridge.measurements.limits.LimitFinding.Reach;
import dev.weighbridge.measurements.limits.Observation;
import java.util.List;

/** How much was asked of a gateway. */
final class Reaches {
    private static final long SECOND = 1_000_000_000;

    private Reaches() {}

    static Reach of(List<Observation> observations) {
        long from =
                observations.stream().mapToLong(Observation::sentNanos).min().orElse(0);
        long to = observations.stream().mapToLong(Observation::endedNanos).max().orElse(0);
        int busiest = observations.stream()
                .mapToInt(one -> sentWithin(observations, one.sentNanos()))
                .max()
                .orElse(0);
        int atOnce = observations.stream()
                .mapToInt(one -> underWay(observations, one.sentNanos()))
                .max()
                .orElse(0);
        return new Reach(observations.size(), (to - from) / (double) SECOND, busiest, atOnce);
    }

    private static int sentWithin(List<Observation> observations, long from) {
        return (int) observations.stream()
                .filter(one -> one.sentNanos() >= from && one.sentNanos() < from + SECOND)
                .count();
    }

    private static int underWay(List<Observation> observations, long at) {
        return (int) observations.stream()
                .filter(one -> one.sentNanos() <= at && one.endedNanos() > at)
                .count();
    }
}
