package dev.weighbridge.measurements.baseline;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * Runs that were declared good on purpose. A run is judged against the latest of them; all together show how much runs
 * differ though nothing changed.
 *
 * @param comparison the comparison's name
 * @param blessedAt when the latest was blessed
 * @param run the latest
 * @param earlier the times of those before, the oldest first
 */
public record Baseline(String comparison, Instant blessedAt, RunProjection run, List<EarlierRun> earlier) {
    /** How many earlier runs are kept; older ones say little of today's machine. */
    public static final int MOST_EARLIER = 20;

    public Baseline {
        Names.require("comparison", comparison);
        earlier = List.copyOf(earlier);
        if (earlier.stream().anyMatch(e -> e.run().equals(run.run()))) {
            throw new IllegalArgumentException("run " + run.run() + " is blessed twice");
        }
    }

    /** The first baseline of a comparison. */
    public static Baseline first(String comparison, RunProjection run, Instant at) {
        return new Baseline(comparison, at, run, List.of());
    }

    /** The baseline with one more run, which takes the place of the latest; a run that is there already is replaced. */
    public Baseline bless(RunProjection next, Instant at) {
        List<EarlierRun> before = Stream.concat(earlier.stream(), Stream.of(EarlierRun.of(run)))
                .filter(e -> !e.run().equals(next.run()))
                .toList();
        return new Baseline(
                comparison, at, next, before.subList(Math.max(0, before.size() - MOST_EARLIER), before.size()));
    }
}
