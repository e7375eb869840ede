package dev.weighbridge.simulator.limit;

import java.time.Duration;
import java.time.Instant;

/** A count that begins again with each window of the clock, as OpenRouter's minute and day do. */
final class FixedWindow implements Limiter {
    private final long limit;
    private final long windowMillis;
    private long window = Long.MIN_VALUE;
    private long used;

    FixedWindow(long limit, Duration window) {
        if (limit < 0 || window.toMillis() < 1) {
            throw new IllegalArgumentException(
                    "limit is " + limit + " in " + window + ", must be 0 or more in at least 1 ms");
        }
        this.limit = limit;
        this.windowMillis = window.toMillis();
    }

    @Override
    public Ruling admit(Instant now, long tokens) {
        long current = Math.floorDiv(now.toEpochMilli(), windowMillis);
        if (current != window) {
            window = current;
            used = 0;
        }
        boolean admitted = used < limit;
        if (admitted) {
            used++;
        }
        Instant end = Instant.ofEpochMilli((current + 1) * windowMillis);
        return new Ruling(admitted, limit, limit - used, used < limit ? now : end, end);
    }
}
