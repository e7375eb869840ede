package dev.weighbridge.simulator.limit;

import java.time.Duration;
import java.time.Instant;

/** A count that begins again with each window, as OpenRouter's minute and day do. */
final class FixedWindow implements Limiter {
    private final long limit;
    private final long windowMillis;
    private final Alignment alignment;
    private Instant start = Instant.MIN;
    private Instant end = Instant.MIN;
    private long used;

    FixedWindow(long limit, Duration window, Alignment alignment) {
        Windows.check(limit, window);
        this.limit = limit;
        this.windowMillis = window.toMillis();
        this.alignment = alignment;
    }

    @Override
    public boolean fits(Instant now, long cost) {
        roll(now);
        return used + cost <= limit;
    }

    @Override
    public void take(Instant now, long cost) {
        roll(now);
        if (!now.isBefore(end)) {
            start = now;
            end = now.plusMillis(windowMillis);
        }
        used += cost;
    }

    @Override
    public Ruling ruling(boolean admitted, Instant now, long cost) {
        boolean more = fits(now, cost);
        Instant fresh = now.isBefore(end) ? end : now;
        Instant nextAt = more ? now : fresh;
        return new Ruling(admitted, limit, Math.max(0, limit - used), cost > limit ? null : nextAt, fresh);
    }

    @Override
    public void settled(Instant takenAt, Instant now, long reserved, long actual) {
        roll(now);
        if (now.isBefore(end) && !takenAt.isBefore(start)) {
            used = Math.max(0, used + actual - reserved);
        }
    }

    private void roll(Instant now) {
        if (now.isBefore(end)) {
            return;
        }
        used = 0;
        if (alignment == Alignment.CLOCK) {
            start = Instant.ofEpochMilli(Math.floorDiv(now.toEpochMilli(), windowMillis) * windowMillis);
            end = start.plusMillis(windowMillis);
        }
    }

    /** When windows begin. */
    enum Alignment {
        /** At whole multiples of their length since the epoch: full minutes, UTC days. */
        CLOCK,
        /** With the first request after the last window. */
        FIRST_REQUEST
    }
}
