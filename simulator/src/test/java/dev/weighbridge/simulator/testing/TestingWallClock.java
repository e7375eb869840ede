package dev.weighbridge.simulator.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A wall clock that stands still until it is told to go on. Thread-safe. */
public final class TestingWallClock implements InstantSource {
    private volatile Instant now;

    /** A clock that stands at this time. */
    public TestingWallClock(Instant start) {
        now = start;
    }

    @Override
    public Instant instant() {
        return now;
    }

    /** Moves the clock forward; for one thread alone. */
    public void advance(Duration by) {
        now = instant().plus(by);
    }
}
