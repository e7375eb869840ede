package dev.weighbridge.simulator.limit;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A bucket that starts full and gains a cost of one each interval, continuously. */
final class TokenBucket implements Limiter {
    private final long capacity;
    private final long intervalNanos;
    /** How long the bucket needs to be full again; a whole number of nanoseconds, so nothing is rounded away. */
    private long debtNanos;

    private @Nullable Instant last;

    TokenBucket(long capacity, Duration interval) {
        if (capacity < 1 || interval.isNegative() || interval.isZero()) {
            throw new IllegalArgumentException(
                    "bucket holds " + capacity + ", one more each " + interval + "; both must be above 0");
        }
        this.capacity = capacity;
        this.intervalNanos = interval.toNanos();
    }

    @Override
    public boolean fits(Instant now, long cost) {
        refill(now);
        return waitNanos(cost) == 0;
    }

    @Override
    public void take(Instant now, long cost) {
        refill(now);
        debtNanos += Math.multiplyExact(cost, intervalNanos);
    }

    @Override
    public Ruling ruling(boolean admitted, Instant now, long cost) {
        refill(now);
        Instant nextAt = cost > capacity ? null : now.plusNanos(waitNanos(cost));
        return new Ruling(admitted, capacity, remaining(), nextAt, now.plusNanos(debtNanos));
    }

    @Override
    public void settled(Instant takenAt, Instant now, long reserved, long actual) {
        refill(now);
        debtNanos = Math.max(0, debtNanos + Math.multiplyExact(actual - reserved, intervalNanos));
    }

    private void refill(Instant now) {
        if (last != null) {
            debtNanos = Math.max(
                    0, debtNanos - Math.max(0, Duration.between(last, now).toNanos()));
        }
        last = now;
    }

    private long remaining() {
        long taken = (debtNanos + intervalNanos - 1) / intervalNanos;
        return Math.max(0, capacity - taken);
    }

    private long waitNanos(long cost) {
        return Math.max(0, debtNanos - Math.multiplyExact(capacity - cost, intervalNanos));
    }
}
