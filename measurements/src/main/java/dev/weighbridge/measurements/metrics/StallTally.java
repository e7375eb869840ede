package dev.weighbridge.measurements.metrics;

import dev.weighbridge.gateway.exchange.Arrivals;
import dev.weighbridge.measurements.run.JournalLine.Settled;
import dev.weighbridge.measurements.run.Labels;
import dev.weighbridge.measurements.summary.Stall;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** The few longest stalls of one target's answers. Not thread-safe. */
final class StallTally {
    private static final int KEPT = 5;
    private static final Comparator<Stall> SHORTEST_FIRST =
            Comparator.comparingLong(Stall::nanos).thenComparing(Stall::id, Comparator.reverseOrder());

    private final PriorityQueue<Stall> longest = new PriorityQueue<>(SHORTEST_FIRST);

    /** Adds the longest gap of an answer, if it has any. */
    void add(Settled settled, Moments moments) {
        Arrivals arrivals = settled.exchange().marks().tokenArrivals();
        int event = Gaps.longest(arrivals);
        if (event > 0 && among(Gaps.gap(arrivals, event))) {
            longest.add(stall(settled, arrivals, event, moments));
        }
        if (longest.size() > KEPT) {
            longest.remove();
        }
    }

    /** The longest first. */
    List<Stall> stalls() {
        return longest.stream().sorted(SHORTEST_FIRST.reversed()).toList();
    }

    private boolean among(long nanos) {
        return longest.size() < KEPT || nanos >= longest.element().nanos();
    }

    private static Stall stall(Settled settled, Arrivals arrivals, int event, Moments moments) {
        Labels labels = settled.labels();
        return new Stall(
                Gaps.gap(arrivals, event),
                settled.id(),
                labels.workload(),
                labels.level(),
                labels.caseId(),
                moments.millis(settled.id(), arrivals.nanosAt(event - 1)).orElse(null));
    }
}
