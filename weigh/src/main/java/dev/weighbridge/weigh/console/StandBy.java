package dev.weighbridge.weigh.console;

import java.util.concurrent.CountDownLatch;

/** Waits while something runs, until whoever started it has had enough. */
@FunctionalInterface
public interface StandBy {

    /**
     * Blocks until the end, at which {@code stop} is run once.
     *
     * @throws InterruptedException where the waiting thread is interrupted; then {@code stop} is run later or never
     */
    void until(Runnable stop) throws InterruptedException;

    /** Until the process is told to end, e.g. by Ctrl-C; never returns. */
    static StandBy process() {
        return stop -> {
            Runtime.getRuntime().addShutdownHook(new Thread(stop, "stop"));
            new CountDownLatch(1).await();
        };
    }
}
