package dev.weighbridge.simulator.limit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** A window that slides with the clock and remembers each request in it: exact, never more than the limit in any. */
final class SlidingLog implements Limiter {
    private final long limit;
    private final Duration window;
    private final Deque<Entry> entries = new ArrayDeque<>();
    private long used;

    SlidingLog(long limit, Duration window) {
        Windows.check(limit, window);
        this.limit = limit;
        this.window = window;
    }

    @Override
    public boolean fits(Instant now, long cost) {
        forget(now);
        return used + cost <= limit;
    }

    @Override
    public void take(Instant now, long cost) {
        forget(now);
        entries.add(new Entry(now, cost));
        used += cost;
    }

    @Override
    public Ruling ruling(boolean admitted, Instant now, long cost) {
        forget(now);
        Instant fullAt = entries.isEmpty() ? now : entries.getLast().at.plus(window);
        return new Ruling(admitted, limit, Math.max(0, limit - used), nextAt(now, cost), fullAt);
    }

    @Override
    public void settled(Instant takenAt, Instant now, long reserved, long actual) {
        forget(now);
        entries.stream()
                .filter(entry -> entry.at.equals(takenAt) && entry.cost == reserved)
                .findFirst()
                .ifPresent(entry -> {
                    entry.cost = actual;
                    used += actual - reserved;
                });
    }

    private @Nullable Instant nextAt(Instant now, long cost) {
        long left = used;
        Instant at = now;
        for (Entry entry : entries) {
            if (left + cost <= limit) {
                return at;
            }
            left -= entry.cost;
            at = entry.at.plus(window);
        }
        return left + cost <= limit ? at : null;
    }

    private void forget(Instant now) {
        while (!entries.isEmpty() && !entries.getFirst().at.plus(window).isAfter(now)) {
            used -= entries.removeFirst().cost;
        }
    }

    private static final class Entry {
        private final Instant at;
        private long cost;

        private Entry(Instant at, long cost) {
            this.at = at;
            this.cost = cost;
        }
    }
}
