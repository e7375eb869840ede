package dev.weighbridge.gateway.client.testing;

import dev.weighbridge.gateway.client.Timer;
import dev.weighbridge.gateway.testing.TestingNanoClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A timer whose time passes when a test says so, together with that of its clock. Thread-safe. */
public final class TestingTimer implements Timer {
    private final TestingNanoClock clock;
    private final List<Task> tasks = new ArrayList<>();

    /** Two tasks that are alike are still two, so this is no record. */
    private static final class Task {
        private final long dueNanos;
        private final Runnable run;

        Task(long dueNanos, Runnable run) {
            this.dueNanos = dueNanos;
            this.run = run;
        }
    }

    public TestingTimer(TestingNanoClock clock) {
        this.clock = clock;
    }

    @Override
    public synchronized Pending schedule(Runnable run, long delayNanos) {
        Task task = new Task(clock.nanos() + delayNanos, run);
        tasks.add(task);
        notifyAll();
        return () -> remove(task);
    }

    /** How many tasks are still to run. */
    public synchronized int pending() {
        return tasks.size();
    }

    /** Waits until a task is to run within this time. */
    public synchronized void awaitTaskWithin(Duration time) throws InterruptedException {
        while (tasks.stream().noneMatch(task -> task.dueNanos - clock.nanos() <= time.toNanos())) {
            wait();
        }
    }

    /** Lets time pass and runs, in order and each at its own time, what becomes due. */
    public void advance(Duration by) {
        long untilNanos = clock.nanos() + by.toNanos();
        for (Optional<Task> due = nextDue(untilNanos); due.isPresent(); due = nextDue(untilNanos)) {
            clock.advance(Math.max(0, due.get().dueNanos - clock.nanos()));
            due.get().run.run();
        }
        clock.advance(untilNanos - clock.nanos());
    }

    private synchronized Optional<Task> nextDue(long untilNanos) {
        Optional<Task> due = tasks.stream()
                .filter(task -> task.dueNanos <= untilNanos)
                .min(Comparator.comparingLong(task -> task.dueNanos));
        due.ifPresent(this::remove);
        return due;
    }

    private synchronized void remove(Task task) {
        tasks.remove(task);
    }
}
