package dev.weighbridge.gateway.client;

import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Runs something later, on a thread of its own that must not be kept busy. Implementations are thread-safe. */
@FunctionalInterface
public interface Timer {

    /** Runs {@code task} once, {@code delayNanos} from now; never before this method returned. */
    Pending schedule(Runnable task, long delayNanos);

    /** A task that is still to run. */
    @FunctionalInterface
    interface Pending {

        /** Sees to it that the task does not run, unless it already does or has. */
        void cancel();
    }

    /** A timer on this executor. */
    static Timer of(ScheduledExecutorService executor) {
        return (task, delayNanos) -> {
            Future<?> future = executor.schedule(task, delayNanos, TimeUnit.NANOSECONDS);
            return () -> future.cancel(false);
        };
    }
}
