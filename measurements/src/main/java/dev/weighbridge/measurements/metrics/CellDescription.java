package dev.weighbridge.measurements.metrics;

import dev.weighbridge.measurements.comparison.Load.Level;
import dev.weighbridge.measurements.summary.Cell;
import dev.weighbridge.measurements.summary.Share;
import org.jspecify.annotations.Nullable;

/**
 * Where a cell stands and how long it took.
 *
 * @param target the target's name
 * @param label the level's label
 * @param level the level; null where its label is not of a level
 * @param spanNanos how long its blocks took; 0 where that is unknown
 */
record CellDescription(
        String target, String label, @Nullable Level level, long spanNanos) {
    private static final double NANOS_PER_SECOND = 1e9;

    Cell cell(String workload, CellTally tally) {
        Latencies latencies = tally.latencies;
        return new Cell(
                target,
                workload,
                label,
                level instanceof Level.Open open ? open.perSecond() : null,
                level instanceof Level.Closed closed ? closed.concurrency() : null,
                tally.requests(),
                tally.outcomes.byFrequency(),
                Distributions.of(latencies.ttft),
                Distributions.of(latencies.ttftFromScheduled),
                Distributions.of(latencies.ttfv),
                Distributions.of(latencies.tpot),
                Distributions.of(latencies.gaps),
                Distributions.of(latencies.longestGap),
                Distributions.of(latencies.e2e),
                Distributions.of(latencies.connect),
                Distributions.of(latencies.outputRate),
                Distributions.of(latencies.tokensPerEvent),
                Distributions.of(tally.scheduleDelay),
                Share.of(tally.met(), tally.judged()),
                perSecond(tally.met()),
                perSecond(tally.left()),
                tally.usage.promptTokens(),
                tally.usage.completionTokens(),
                tally.usage.cost(),
                tally.usage.missing(),
                ClientBound.of(tally.scheduleDelay, latencies.ttft));
    }

    private @Nullable Double perSecond(int count) {
        return spanNanos <= 0 ? null : count * NANOS_PER_SECOND / spanNanos;
    }
}
