package dev.weighbridge.simulations.load;

import dev.weighbridge.gateway.time.NanoClock;
import dev.weighbridge.measurements.run.Journal;
import dev.weighbridge.measurements.run.Progress;
import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Prints a line of progress every few seconds. */
final class ProgressTicker {
    private static final long EVERY_SECONDS = 3;

    private final Conductor conductor;
    private final Journal journal;
    private final NanoClock clock;
    private final PrintStream console;
    private final ScheduledExecutorService thread;
    private final long endedBefore;
    private long startNanos;

    ProgressTicker(Conductor conductor, Journal journal, NanoClock clock, PrintStream console, int endedBefore) {
        this.endedBefore = endedBefore;
        this.conductor = conductor;
        this.journal = journal;
        this.clock = clock;
        this.console = console;
        this.thread = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread made = new Thread(task, "progress");
            made.setDaemon(true);
            return made;
        });
    }

    void start() {
        startNanos = clock.nanos();
        var unused = thread.scheduleAtFixedRate(this::print, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    /** Prints a last line. */
    void stop() {
        thread.shutdownNow();
        print();
    }

    private void print() {
        Progress progress = journal.progress();
        String outcomes = progress.settled().entrySet().stream()
                .map(outcome -> outcome.getValue() + " " + outcome.getKey())
                .collect(Collectors.joining(", "));
        Duration elapsed = Duration.ofNanos(clock.nanos() - startNanos);
        console.println(ProgressLine.of(
                elapsed,
                conductor.standing(),
                endedBefore,
                outcomes.isEmpty() ? "nothing ended yet" : outcomes,
                "spent or set aside " + progress.spent()));
    }
}
