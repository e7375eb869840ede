package dev.weighbridge.simulator.limit;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A bucket that starts full and gains several at once after each interval, counted from the first request. */
final class IntervalBucket implements Limiter {
    private final long capacity;
    private final long refill;
    private final Duration interval;
    private long held;
    private @Nullable Instant filledAt;

    IntervalBucket(long capacity, long refill, Duration interval) {
        if (capacity < 1 || refill < 1 || interval.toNanos() < 1) {
            throw new IllegalArgumentException("bucket holds " + capacity + ", " + refill + " more each " + interval
                    + "; all three must be above 0");
        }
        this.capacity = capacity;
        this.refill = refill;
        this.interval = interval;
        this.held = capacity;
    }

    @Override
    public boolean fits(Instant now, long cost) {
        fill(now);
        return cost <= held;
    }

    @Override
    public void take(Instant now, long cost) {
        fill(now);
        held -= cost;
    }

    @Override
    public Ruling ruling(boolean admitted, Instant now, long cost) {
        Instant filled = fill(now);
        Instant nextAt = cost > capacity ? null : at(filled, now, cost - held);
        return new Ruling(admitted, capacity, Math.max(0, held), nextAt, at(filled, now, capacity - held));
    }

    @Override
    public void settled(Instant takenAt, Instant now, long reserved, long actual) {
        fill(now);
        held = Math.min(capacity, held + reserved - actual);
    }

    private Instant at(Instant filled, Instant now, long missing) {
        return missing <= 0 ? now : filled.plus(interval.multipliedBy((missing + refill - 1) / refill));
    }

    private Instant fill(Instant now) {
        Instant since = filledAt == null ? now : filledAt;
        long times = Duration.between(since, now).toNanos() / interval.toNanos();
        held = Math.min(capacity, held + times * refill);
        Instant filled = since.plus(interval.multipliedBy(times));
        filledAt = filled;
        return filled;
    }
}
