package dev.weighbridge.benchmarks.limitsreal;

import dev.weighbridge.measurements.limits.Observation;
import dev.weighbridge.measurements.limits.model.RunningLimiter;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Holds what was observed against a rule: how many decisions the rule explains. */
final class Replay {
    /** How many grids are tried, all of which began before the first request. */
    private static final int PHASES = 1000;

    /** What the way to the limiter, and its clock of whole milliseconds, may make of a time. */
    private static final long SLACK_NANOS = 3_000_000;

    private record Event(long nanos, boolean end, Observation observation) {}

    private final List<List<Event>> readings;

    /** Decisions fell between sending and answer; where the machine stalls either may be the better guess. */
    Replay(List<Observation> observations) {
        readings =
                List.of(events(observations, Observation::sentNanos), events(observations, Observation::answeredNanos));
    }

    private static List<Event> events(List<Observation> observations, ToLongFunction<Observation> decidedNanos) {
        return observations.stream()
                .flatMap(one -> Stream.of(
                        new Event(decidedNanos.applyAsLong(one), false, one), new Event(one.endedNanos(), true, one)))
                .sorted(Comparator.comparingLong(Event::nanos))
                .toList();
    }

    /** How many decisions a limiter would have taken alike; where it has a grid, with the grid that explains most. */
    int explainedBy(Truth truth) {
        LongStream phases = truth.gridNanos() == 0
                ? LongStream.of(0)
                : LongStream.range(0, PHASES).map(step -> -step * truth.gridNanos() / PHASES);
        return phases.mapToInt(phase -> explained(() -> truth.limiter().apply(phase)))
                .max()
                .orElse(0);
    }

    private int explained(Supplier<RunningLimiter> fresh) {
        return readings.stream()
                .mapToInt(events -> explained(fresh.get(), events))
                .max()
                .orElse(0);
    }

    private static int explained(RunningLimiter limiter, List<Event> events) {
        int explained = 0;
        for (Event event : events) {
            Observation one = event.observation();
            if (event.end() && one.admitted()) {
                limiter.ended(event.nanos(), one.tokens());
            } else if (!event.end()) {
                explained += agrees(limiter, event.nanos(), one) ? 1 : 0;
                count(limiter, event.nanos(), one);
            }
        }
        return explained;
    }

    private static boolean agrees(RunningLimiter limiter, long nanos, Observation one) {
        long admitted = limiter.admitsAt(nanos, one.tokens());
        return one.rejected() ? admitted > nanos : admitted - nanos <= SLACK_NANOS;
    }

    private static void count(RunningLimiter limiter, long nanos, Observation one) {
        if (one.rejected()) {
            limiter.rejected(nanos, one.tokens());
        } else {
            limiter.admitted(nanos, one.tokens());
        }
    }
}
