package dev.weighbridge.measurements.run;

import dev.weighbridge.gateway.time.NanoClock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/** Says a line of progress every few seconds. */
public final class ProgressTicker {
    private static final long EVERY_SECONDS = 3;

    private final Journal journal;
    private final NanoClock clock;
    private final Consumer<String> console;
    private final BiFunction<Duration, Progress, String> line;
    private final ScheduledExecutorService thread;
    private long startNanos;

    /**
     * A ticker that has not begun.
     *
     * @param console hears every line, most of them on the thread of the ticker
     * @param line the line, by the time since the beginning and what this process has journalled
     */
    public ProgressTicker(
            Journal journal, NanoClock clock, Consumer<String> console, BiFunction<Duration, Progress, String> line) {
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
        var unused = thread.scheduleAtFixedRate(this::say, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    /** Says a last line. */
    public void stop() {
        thread.shutdownNow();
        say();
    }

    private void say() {
        Duration elapsed = Duration.ofNanos(clock.nanos() - startNanos);
        console.accept(line.apply(elapsed, journal.progress()));
    }
}
