package dev.weighbridge.simulator.limit;

import java.time.Duration;
import java.time.Instant;

/** A leaky bucket as a queue: requests begin one each interval, later ones wait, and only a full queue refuses. */
final class Shaper implements Limiter {
    private final Duration interval;
    private final long places;
    private Instant freeAt = Instant.EPOCH;

    Shaper(Duration interval, long places) {
        if (interval.toNanos() < 1 || places < 0) {
            throw new IllegalArgumentException(
                    "one request each " + interval + ", must be above 0; " + places + " may wait, must be 0 or more");
        }
        this.interval = interval;
        this.places = places;
    }

    @Override
    public boolean fits(Instant now, long cost) {
        return waiting(now) <= places;
    }

    @Override
    public Duration delay(Instant now) {
        return freeAt.isAfter(now) ? Duration.between(now, freeAt) : Duration.ZERO;
    }

    @Override
    public void take(Instant now, long cost) {
        freeAt = now.plus(delay(now)).plus(interval);
    }

    @Override
    public Ruling ruling(boolean admitted, Instant now, long cost) {
        long more = Math.max(0, places + 1 - waiting(now));
        Instant nextAt = more > 0 ? now : freeAt.minus(interval.multipliedBy(places));
        return new Ruling(admitted, places + 1, more, nextAt, now.plus(delay(now)));
    }

    /** How many requests have their turn after now, the one whose interval is running among them. */
    private long waiting(Instant now) {
        return (delay(now).toNanos() + interval.toNanos() - 1) / interval.toNanos();
    }
}
