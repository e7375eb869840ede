package dev.weighbridge.simulator.limit;

import java.time.Duration;
import java.time.Instant;

/**
 * The generic cell rate algorithm, also called a leaky bucket as a meter: one request each interval, and so many at
 * once. It keeps nothing but the time at which the next request would be in step.
 */
final class Gcra implements Limiter {
    private final Duration interval;
    private final long burst;
    private Instant inStepAt = Instant.EPOCH;

    Gcra(Duration interval, long burst) {
        if (burst < 1 || interval.toNanos() < 1) {
            throw new IllegalArgumentException(
                    "one request each " + interval + ", " + burst + " at once; both must be above 0");
        }
        this.interval = interval;
        this.burst = burst;
    }

    @Override
    public boolean fits(Instant now, long cost) {
        return !earliest(now, cost).isAfter(now);
    }

    @Override
    public void take(Instant now, long cost) {
        inStepAt = later(now, inStepAt).plus(interval.multipliedBy(cost));
    }

    @Override
    public Ruling ruling(boolean admitted, Instant now, long cost) {
        Instant step = later(now, inStepAt);
        long aheadNanos = Duration.between(now, step).toNanos();
        long ahead = (aheadNanos + interval.toNanos() - 1) / interval.toNanos();
        Instant nextAt = cost > burst ? null : later(now, earliest(now, cost));
        return new Ruling(admitted, burst, Math.max(0, burst - ahead), nextAt, step);
    }

    @Override
    public void settled(Instant takenAt, Instant now, long reserved, long actual) {
        inStepAt = inStepAt.plus(interval.multipliedBy(actual - reserved));
    }

    private Instant earliest(Instant now, long cost) {
        return later(now, inStepAt).minus(interval.multipliedBy(burst - cost));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
