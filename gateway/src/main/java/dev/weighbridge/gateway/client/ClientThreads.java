package dev.weighbridge.gateway.client;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/** The threads of a client that was given none: one for its deadlines, and one for each response being read. */
final class ClientThreads {
    private final ScheduledThreadPoolExecutor timers = new ScheduledThreadPoolExecutor(1, daemons("gateway-timer"));
    private final ExecutorService readers = Executors.newCachedThreadPool(daemons("gateway-reader"));

    ClientThreads() {
        // A request that ends in time cancels its deadlines, which else would be kept for minutes.
        timers.setRemoveOnCancelPolicy(true);
    }

    Timer timer() {
        return Timer.of(timers);
    }

    ExecutorService readers() {
        return readers;
    }

    void close() {
        timers.shutdown();
        readers.shutdown();
    }

    private static ThreadFactory daemons(String name) {
        AtomicInteger count = new AtomicInteger();
        return task -> {
            Thread thread = new Thread(task, name + "-" + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }
}
