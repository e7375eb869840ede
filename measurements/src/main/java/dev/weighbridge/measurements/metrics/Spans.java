package dev.weighbridge.measurements.metrics;

import dev.weighbridge.gateway.exchange.Marks;
import java.util.HashMap;
import java.util.Map;

/**
 * How long the blocks of a level took, each from when its first request was due to when its last exchange ended. Idle
 * time between blocks is not counted. Not thread-safe.
 */
final class Spans {
    private final Map<Stretch, Span> byStretch = new HashMap<>();

    /** Marks of different processes have nothing to do with each other, so a block resumed in another is two. */
    private record Stretch(String shard, int block) {}

    private record Span(long startNanos, long endNanos) {
        Span around(Span other) {
            return new Span(Math.min(startNanos, other.startNanos), Math.max(endNanos, other.endNanos));
        }
    }

    void add(String shard, int block, Marks marks) {
        byStretch.merge(new Stretch(shard, block), new Span(marks.scheduledNanos(), marks.endNanos()), Span::around);
    }

    /** All of it together; 0 where nothing is known. */
    long nanos() {
        return byStretch.values().stream()
                .mapToLong(span -> span.endNanos - span.startNanos)
                .sum();
    }
}
