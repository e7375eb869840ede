package dev.weighbridge.measurements.limits.probe;

import dev.weighbridge.measurements.limits.Estimate;
import dev.weighbridge.measurements.limits.LimitFinding.Others;
import dev.weighbridge.measurements.limits.Observation;
import dev.weighbridge.measurements.limits.model.LimiterModel;
import dev.weighbridge.measurements.limits.model.RunningLimiter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

/** What others leave of a limit: how much of it we had in use ourselves whenever it was full. */
final class Sharing {
    private static final double TAIL = 0.05;

    private Sharing() {}

    /** What others took; empty where the limit was never met. */
    static Optional<Others> of(List<Observation> observations, LimiterModel model) {
        double[] used = used(observations, model.start());
        if (used.length == 0) {
            return Optional.empty();
        }
        double mean = DoubleStream.of(used).average().orElseThrow();
        Estimate left = new Estimate(
                mean,
                Math.min(mean, used[(int) (TAIL * used.length)]),
                Math.max(mean, used[(int) ((1 - TAIL) * (used.length - 1))]));
        return Optional.of(new Others(left, Math.max(0, 1 - mean / model.capacity())));
    }

    /** How much was in use of ours at the first rejection after each request let through, in ascending order. */
    private static double[] used(List<Observation> observations, RunningLimiter limiter) {
        DoubleStream.Builder used = DoubleStream.builder();
        boolean open = false;
        for (Observation one : observations.stream()
                .sorted(Comparator.comparingLong(Observation::sentNanos))
                .toList()) {
            if (one.admitted()) {
                limiter.admitted(one.sentNanos(), 1);
            } else if (one.rejected() && open) {
                used.add(limiter.usage(one.sentNanos()).get(0).used());
            }
            open = one.admitted();
        }
        return used.build().sorted().toArray();
    }
}
