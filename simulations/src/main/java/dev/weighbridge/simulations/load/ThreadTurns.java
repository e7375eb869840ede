package dev.weighbridge.simulations.load;

import dev.weighbridge.gateway.time.NanoClock;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor.DiscardPolicy;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Turns of one thread of their own. What a task throws goes to {@code onFailure}, on that thread. */
public final class ThreadTurns implements Turns, AutoCloseable {
    private final NanoClock clock;
    private final Consumer<Throwable> onFailure;
    private final ScheduledExecutorService thread;

    /** Turns that begin at once. */
    public ThreadTurns(NanoClock clock, Consumer<Throwable> onFailure) {
        this.clock = clock;
        this.onFailure = onFailure;
        // What still ends after the end is written down all the same, and concerns nobody here any more.
        this.thread = new ScheduledThreadPoolExecutor(1, ThreadTurns::conductor, new DiscardPolicy());
    }

    private static Thread conductor(Runnable task) {
        Thread made = new Thread(task, "conductor");
        made.setDaemon(true);
        return made;
    }

    @Override
    public void soon(Runnable task) {
        thread.execute(guarded(task));
    }

    @Override
    public void at(long nanos, Runnable task) {
        var unused = thread.schedule(guarded(task), nanos - clock.nanos(), TimeUnit.NANOSECONDS);
    }

    private Runnable guarded(Runnable task) {
        return () -> {
            try {
                task.run();
            } catch (RuntimeException | Error e) {
                // The executor would keep it to itself, and the simulation would wait for ever.
                onFailure.accept(e);
            }
        };
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
