package dev.weighbridge.simulator.limit;

import java.time.Duration;
import java.time.Instant;

/** Refuses everything for some time after a breach of another limiter; further requests do not lengthen it. */
final class PenaltyBox implements Limiter {
    private final Limiter inner;
    private final Duration penalty;
    private Instant until = Instant.MIN;

    PenaltyBox(Limiter inner, Duration penalty) {
        this.inner = inner;
        this.penalty = penalty;
    }

    @Override
    public boolean fits(Instant now, long cost) {
        return !now.isBefore(until) && inner.fits(now, cost);
    }

    @Override
    public void take(Instant now, long cost) {
        inner.take(now, cost);
    }

    @Override
    public void turnedAway(Instant now, long cost) {
        if (!now.isBefore(until) && !inner.fits(now, cost)) {
            until = now.plus(penalty);
        }
        inner.turnedAway(now, cost);
    }

    @Override
    public Duration delay(Instant now) {
        return inner.delay(now);
    }

    @Override
    public Ruling ruling(boolean admitted, Instant now, long cost) {
        Ruling ruling = inner.ruling(admitted, now, cost);
        if (!now.isBefore(until)) {
            return ruling;
        }
        Instant nextAt = ruling.nextAt() != null && ruling.nextAt().isAfter(until) ? ruling.nextAt() : until;
        Instant fullAt = ruling.fullAt() != null && ruling.fullAt().isAfter(until) ? ruling.fullAt() : until;
        return new Ruling(admitted, ruling.limit(), 0, nextAt, fullAt);
    }

    @Override
    public void settled(Instant takenAt, Instant now, long reserved, long used) {
        inner.settled(takenAt, now, reserved, used);
    }
}
