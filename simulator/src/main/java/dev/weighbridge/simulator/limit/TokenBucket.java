package dev.weighbridge.simulator.limit;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A bucket that starts full and gains one request each interval, continuously. */
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
    public Ruling admit(Instant now, long tokens) {
        if (last != null) {
            debtNanos = Math.max(
                    0, debtNanos - Math.max(0, Duration.between(last, now).toNanos()));
        }
        last = now;
        boolean admitted = remaining() >= 1;
        if (admitted) {
            debtNanos += intervalNanos;
        }
        return new Ruling(admitted, capacity, remaining(), now.plusNanos(waitNanos()), now.plusNanos(debtNanos));
    }

    private long remaining() {
        long taken = (debtNanos + intervalNanos - 1) / intervalNanos;
        return capacity - taken;
    }

    private long waitNanos() {
        return Math.max(0, debtNanos - (capacity - 1) * intervalNanos);
    }
}
