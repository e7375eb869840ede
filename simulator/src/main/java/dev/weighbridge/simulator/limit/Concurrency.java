package dev.weighbridge.simulator.limit;

import java.time.Instant;

/** So many requests at the same time; nobody can say when one of them ends. */
final class Concurrency implements Limiter {
    private final long limit;
    private long running;

    Concurrency(long limit) {
        if (limit < 0) {
            throw new IllegalArgumentException("limit of requests at once is " + limit + ", must be 0 or more");
        }
        this.limit = limit;
    }

    @Override
    public boolean fits(Instant now, long cost) {
        return running + 1 <= limit;
    }

    @Override
    public void take(Instant now, long cost) {
        running++;
    }

    @Override
    public Ruling ruling(boolean admitted, Instant now, long cost) {
        Instant nextAt = fits(now, cost) ? now : null;
        return new Ruling(admitted, limit, Math.max(0, limit - running), nextAt, running == 0 ? now : null);
    }

    @Override
    public void settled(Instant takenAt, Instant now, long reserved, long used) {
        running--;
    }
}
