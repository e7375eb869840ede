package dev.weighbridge.measurements.run;

import dev.weighbridge.gateway.exchange.Exchange;
import dev.weighbridge.measurements.run.JournalLine.Settled;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Exchanges on their way to the journal, written in order by one thread so that no event loop waits for a disk. */
final class SettleQueue implements AutoCloseable {
    private final BlockingQueue<Runnable> tasks = new LinkedBlockingQueue<>();
    private final Consumer<Item> writer;
    private final Thread thread;
    private volatile boolean closed;
    private volatile @Nullable RuntimeException failure;

    /** An exchange to be written. */
    record Item(Reserved reserved, Exchange exchange, String prompt, Consumer<Settled> whenWritten) {}

    SettleQueue(Consumer<Item> writer) {
        this.writer = writer;
        this.thread = new Thread(this::work, "journal");
        thread.setDaemon(true);
        thread.start();
    }

    void add(Item item) {
        tasks.add(() -> writer.accept(item));
    }

    /**
     * Waits until everything added so far is written.
     *
     * @throws RuntimeException the first failure to write, where there was one
     */
    void drain() {
        CountDownLatch written = new CountDownLatch(1);
        tasks.add(written::countDown);
        try {
            written.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        RuntimeException failed = failure;
        if (failed != null) {
            throw failed;
        }
    }

    private void work() {
        while (!closed) {
            try {
                tasks.take().run();
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                remember(e);
            }
        }
    }

    private void remember(RuntimeException e) {
        if (failure == null) {
            failure = e;
        }
    }

    @Override
    public void close() {
        tasks.add(() -> closed = true);
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
