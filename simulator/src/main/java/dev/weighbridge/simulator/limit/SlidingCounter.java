package dev.weighbridge.simulator.limit;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Two clock-aligned counts, the older one weighted by the part of it that a sliding window would still cover: what
 * proxies keep where a log would be too much. Times are read to the millisecond.
 */
final class SlidingCounter implements Limiter {
    private final long limit;
    private final long windowMillis;
    private long window = Long.MIN_VALUE;
    private long before;
    private long current;

    SlidingCounter(long limit, Duration window) {
        Windows.check(limit, window);
        this.limit = limit;
        this.windowMillis = window.toMillis();
    }

    @Override
    public boolean fits(Instant now, long cost) {
        roll(now);
        return before * left(now) + (current + cost) * windowMillis <= limit * windowMillis;
    }

    @Override
    public void take(Instant now, long cost) {
        roll(now);
        current += cost;
    }

    @Override
    public Ruling ruling(boolean admitted, Instant now, long cost) {
        roll(now);
        long room = limit * windowMillis - before * left(now) - current * windowMillis;
        long remaining = Math.max(0, Math.floorDiv(room, windowMillis));
        return new Ruling(admitted, limit, remaining, nextAt(now, cost), fullAt(now));
    }

    @Override
    public void settled(Instant takenAt, Instant now, long reserved, long actual) {
        roll(now);
        long taken = Math.floorDiv(takenAt.toEpochMilli(), windowMillis);
        if (taken == window) {
            current = Math.max(0, current + actual - reserved);
        } else if (taken == window - 1) {
            before = Math.max(0, before + actual - reserved);
        }
    }

    private @Nullable Instant nextAt(Instant now, long cost) {
        if (fits(now, cost)) {
            return now;
        }
        if (current + cost <= limit) {
            return start(window).plusMillis(waited(before, limit - current - cost));
        }
        return cost > limit ? null : start(window + 1).plusMillis(waited(current, limit - cost));
    }

    /** How far into a window the weight of the older count has fallen to so much. */
    private long waited(long older, long room) {
        return older <= room ? 0 : windowMillis - Math.floorDiv(room * windowMillis, older);
    }

    private Instant fullAt(Instant now) {
        if (current > 0) {
            return start(window + 2);
        }
        return before > 0 ? start(window + 1) : now;
    }

    /** How many milliseconds of the older window a sliding one still covers. */
    private long left(Instant now) {
        return windowMillis - Math.floorMod(now.toEpochMilli(), windowMillis);
    }

    private Instant start(long number) {
        return Instant.ofEpochMilli(number * windowMillis);
    }

    private void roll(Instant now) {
        long number = Math.floorDiv(now.toEpochMilli(), windowMillis);
        if (number != window) {
            before = number - 1 == window ? current : 0;
            current = 0;
            window = number;
        }
    }
}
