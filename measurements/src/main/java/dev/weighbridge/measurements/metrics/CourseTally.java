package dev.weighbridge.measurements.metrics;

import dev.weighbridge.gateway.exchange.Exchange;
import dev.weighbridge.measurements.comparison.Comparison;
import dev.weighbridge.measurements.run.JournalLine.Settled;
import dev.weighbridge.measurements.summary.Course;
import dev.weighbridge.measurements.summary.TargetCourse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How requests of load fared over the run's time, in few bins however long the run is: where a request lies too far from
 * the others, every two bins become one. In whatever order requests come, the bins are the same. Not thread-safe.
 */
final class CourseTally {
    private static final int MOST_BINS = 64;
    private static final long SHORTEST_BIN_MILLIS = 500;

    private final Moments moments;
    private final Map<String, Entry> byTarget = new LinkedHashMap<>();
    private long binMillis = SHORTEST_BIN_MILLIS;
    private long first = Long.MAX_VALUE;
    private long last = Long.MIN_VALUE;

    private static final class Entry {
        private final StallTally stalls = new StallTally();
        private TreeMap<Long, BinTally> bins = new TreeMap<>();
    }

    CourseTally(Comparison comparison, Moments moments) {
        this.moments = moments;
        comparison.targets().forEach(target -> entry(target.name()));
    }

    /** A request of load; one whose process is unknown has no place in time. */
    void add(Settled settled) {
        Exchange exchange = settled.exchange();
        Entry entry = entry(settled.labels().target());
        moments.millis(settled.id(), exchange.marks().sentNanos()).ifPresent(sent -> {
            // The bins are others once they are longer, so the place comes first.
            long place = binOf(sent);
            entry.bins
                    .computeIfAbsent(place, first -> new BinTally())
                    .add(exchange, settled.labels().level());
        });
        if (exchange.outcome().delivered()) {
            entry.stalls.add(settled, moments);
        }
    }

    Course course() {
        List<TargetCourse> targets = byTarget.entrySet().stream()
                .map(entry -> course(entry.getKey(), entry.getValue()))
                .filter(course -> !course.bins().isEmpty() || !course.stalls().isEmpty())
                .toList();
        return targets.isEmpty() ? Course.NONE : new Course(binMillis, targets);
    }

    private TargetCourse course(String target, Entry entry) {
        return new TargetCourse(
                target,
                entry.bins.entrySet().stream()
                        .map(bin -> bin.getValue().bin(bin.getKey() * binMillis))
                        .toList(),
                entry.stalls.stalls());
    }

    /** The bin of a moment, after making all of them as long as it takes. */
    private long binOf(long millis) {
        first = Math.min(first, Math.floorDiv(millis, binMillis));
        last = Math.max(last, Math.floorDiv(millis, binMillis));
        while (last - first >= MOST_BINS) {
            lengthen();
        }
        return Math.floorDiv(millis, binMillis);
    }

    private void lengthen() {
        binMillis *= 2;
        first = Math.floorDiv(first, 2L);
        last = Math.floorDiv(last, 2L);
        byTarget.values().forEach(entry -> {
            TreeMap<Long, BinTally> longer = new TreeMap<>();
            entry.bins.forEach((index, bin) -> longer.merge(Math.floorDiv(index, 2L), bin, BinTally::addAll));
            entry.bins = longer;
        });
    }

    private Entry entry(String target) {
        return byTarget.computeIfAbsent(target, first -> new Entry());
    }
}
