package dev.weighbridge.evalsuites.engine.drive;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** How a run waits. */
@FunctionalInterface
public interface Idle {

    /**
     * Waits until an exchange is over, which gives a permit, or this time has passed; returning early does no harm.
     *
     * @param nanos more than 0
     */
    void await(Semaphore over, long nanos) throws InterruptedException;

    /** Blocks the thread of the run. */
    static Idle blocking() {
        return (over, nanos) -> {
            if (over.tryAcquire(nanos, TimeUnit.NANOSECONDS)) {
                over.drainPermits();
            }
        };
    }
}
