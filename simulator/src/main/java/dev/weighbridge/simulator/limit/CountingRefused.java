package dev.weighbridge.simulator.limit;

import java.time.Duration;
import java.time.Instant;

/** Lets refused requests count like admitted ones, so that whoever goes on asking is not let in. */
final class CountingRefused implements Limiter {
    private final Limiter inner;

    CountingRefused(Limiter inner) {
        this.inner = inner;
    }

    @Override
    public boolean fits(Instant now, long cost) {
        return inner.fits(now, cost);
    }

    @Override
    public void take(Instant now, long cost) {
        inner.take(now, cost);
    }

    @Override
    public void turnedAway(Instant now, long cost) {
        inner.turnedAway(now, cost);
        inner.take(now, cost);
    }

    @Override
    public Duration delay(Instant now) {
        return inner.delay(now);
    }

    @Override
    public Ruling ruling(boolean admitted, Instant now, long cost) {
        return inner.ruling(admitted, now, cost);
    }

    @Override
    public void settled(Instant takenAt, Instant now, long reserved, long used) {
        inner.settled(takenAt, now, reserved, used);
    }
}
