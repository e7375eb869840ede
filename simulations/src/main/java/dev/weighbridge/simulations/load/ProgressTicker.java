package dev.weighbridge.simulations.load;

import dev.weighbridge.gateway.time.NanoClock;
import dev.weighbridge.measurements.run.Journal;
import dev.weighbridge.measurements.run.Progress;
import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;

/** Prints a line of progress every few seconds. */
public final class ProgressTicker {
    private static final long EVERY_SECONDS = 3;

    private final Journal journal;
    private final NanoClock clock;
    private final PrintStream console;
    private final BiFunction<Duration, Progress, String> line;
    private final ScheduledExecutorService thread;
    private long startNanos;

    /**
     * A ticker that has not begun.
     *
     * @param line the line, by the time since the beginning and what this process has journalled
     */
    public ProgressTicker(
            Journal journal, NanoClock clock, PrintStream console, BiFunction<Duration, Progress, String> line) {
        this.journal = journal;
        this.clock = clock;
        this.console = console;
        this.line = line;
        this.thread = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread made = new Thread(task, "progress");
            made.setDaemon(true);
            return made;
        });
    }

    /** Begins. */
    public void start() {
        startNanos = clock.nanos();
        var unused = thread.scheduleAtFixedRate(this::print, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    /** Prints a last line. */
    public void stop() {
        thread.shutdownNow();
        print();
    }

    private void print() {
        Duration elapsed = Duration.ofNanos(clock.nanos() - startNanos);
        console.println(line.apply(elapsed, journal.progress()));
    }
}
