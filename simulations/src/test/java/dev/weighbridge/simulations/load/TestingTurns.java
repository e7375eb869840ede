package dev.weighbridge.simulations.load;

import dev.weighbridge.gateway.testing.TestingNanoClock;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.PriorityQueue;
import java.util.Queue;

/** Turns that pass only when the test says so; the clock jumps from one timer to the next. */
final class TestingTurns implements Turns {
    private final TestingNanoClock clock;
    private final Deque<Runnable> now = new ArrayDeque<>();
    private final Queue<Timed> later = new PriorityQueue<>(Comparator.comparingLong(Timed::nanos));

    TestingTurns(TestingNanoClock clock) {
        this.clock = clock;
    }

    @Override
    public void soon(Runnable task) {
        now.add(task);
    }

    @Override
    public void at(long nanos, Runnable task) {
        later.add(new Timed(nanos, task));
    }

    /** Runs all that can run without the clock moving. */
    void settle() {
        while (!now.isEmpty()) {
            now.remove().run();
        }
    }

    /** Runs everything, moving the clock from timer to timer, until nothing is left. */
    void runAll() {
        settle();
        while (!later.isEmpty()) {
            Timed next = later.remove();
            clock.advance(Math.max(0, next.nanos() - clock.nanos()));
            next.task().run();
            settle();
        }
    }

    private record Timed(long nanos, Runnable task) {}
}
