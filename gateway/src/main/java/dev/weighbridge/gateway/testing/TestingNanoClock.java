package dev.weighbridge.gateway.testing;

import dev.weighbridge.gateway.time.NanoClock;
import java.util.concurrent.atomic.AtomicLong;

/** A clock that stands still until it is told to go on. Thread-safe. */
public final class TestingNanoClock implements NanoClock {
    private final AtomicLong nanos;

    public TestingNanoClock(long startNanos) {
        nanos = new AtomicLong(startNanos);
    }

    @Override
    public long nanos() {
        return nanos.get();
    }

    /** Moves the clock forward and gives its new reading. */
    public long advance(long byNanos) {
        return nanos.addAndGet(byNanos);
    }
}
