package dev.weighbridge.measurements.limits.probe;

import dev.weighbridge.measurements.limits.model.LimiterModel;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Plans that tell of the longer of two limits at once: it is filled as fast as the shorter one lets it be.
 *
 * @param quick the shorter limit
 * @param slow the longer one
 * @param margin how long after a limit should be open it is asked, in nanoseconds
 */
record PairPlans(LimiterModel quick, LimiterModel slow, long margin) {
    private static final int MOST_STAGES = 10;

    /** Fills the longer limit; what follows may watch it open. */
    Plan filled(long at) {
        return new Plan(portions(at, slow.capacity() + quick.capacity()));
    }

    /** Fills the longer limit in two halves, and asks for the first of them again after its period. */
    List<Plan> halved(long at, long period) {
        long half = Math.max(1, (slow.capacity() + 1) / 2);
        return Stream.of(0.4, 0.8)
                .map(part -> new Plan(Stream.of(
                                portions(at, half),
                                portions(at + Math.round(part * period), half + quick.capacity()),
                                portions(at + period + 2 * margin, half + 3))
                        .flatMap(List::stream)
                        .toList()))
                .toList();
    }

    /** So many requests, as many at a time as the shorter limit holds. */
    private List<Stage> portions(long at, long count) {
        List<Stage> stages = new ArrayList<>();
        long left = count;
        long next = at;
        while (left > 0 && stages.size() < MOST_STAGES) {
            stages.add(Stage.burst(next, (int) Math.min(left, quick.capacity())));
            left -= quick.capacity();
            next += Endurance.pauseNanos(quick, margin);
        }
        return stages;
    }
}
