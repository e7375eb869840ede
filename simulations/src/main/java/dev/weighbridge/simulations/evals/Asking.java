package dev.weighbridge.simulations.evals;

import dev.weighbridge.evalsuites.engine.EvalEngine;
import dev.weighbridge.evalsuites.engine.EvalStep;
import dev.weighbridge.evalsuites.engine.drive.NotSent;
import dev.weighbridge.gateway.exchange.Exchange;
import dev.weighbridge.gateway.time.NanoClock;
import dev.weighbridge.simulations.front.Worker;
import dev.weighbridge.simulations.load.Turns;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Does what the engine wants done, with whatever users come by. Its public face is thread-safe; everything behind that
 * runs in turns.
 */
final class Asking {
    /** What can no longer end, since the journal cannot be written, is noticed within this time. */
    private static final long LONGEST_REST_NANOS = Duration.ofSeconds(1).toNanos();

    private final EvalEngine engine;
    private final EvalDesk desk;
    private final NanoClock clock;
    private final Turns turns;

    private final Deque<Worker<EvalWork>> idle = new ArrayDeque<>();
    private final Deque<EvalWork> ready = new ArrayDeque<>();
    private long epochNanos;
    private int wakes;
    private volatile int missing;
    private volatile boolean over;
    private volatile boolean complete;
    private volatile String because = "";

    /** An asking of what an engine that was not driven before decides. */
    Asking(EvalEngine engine, EvalDesk desk, NanoClock clock, Turns turns) {
        this.engine = engine;
        this.desk = desk;
        this.clock = clock;
        this.turns = turns;
        this.missing = engine.missing();
    }

    /** Begins with the first item. */
    void begin() {
        turns.soon(() -> {
            epochNanos = clock.nanos();
            goOn();
        });
    }

    /** A user is free. */
    void parked(Worker<EvalWork> user) {
        turns.soon(() -> {
            if (over) {
                user.dismiss();
            } else {
                idle.add(user);
                match();
            }
        });
    }

    /** Asks nothing more, for a reason in one line; the first one given is kept. */
    void stop(String reason) {
        turns.soon(() -> goHome(false, reason));
    }

    /** How many items have no row yet. */
    int missing() {
        return missing;
    }

    /** Whether every item has its row. */
    boolean finished() {
        return complete;
    }

    /** Why not; empty where it is not over or every item has its row. */
    String because() {
        return because;
    }

    private long now() {
        return clock.nanos() - epochNanos;
    }

    private void goOn() {
        while (!over) {
            EvalStep step = engine.next(now());
            if (step instanceof EvalStep.Send send) {
                send(send);
            } else if (step instanceof EvalStep.Wait wait) {
                wakeAt(wait.untilNanos());
                return;
            } else {
                EvalStep.Done done = (EvalStep.Done) step;
                goHome(done.complete(), done.because());
            }
        }
    }

    private void send(EvalStep.Send send) {
        EvalDesk.Leave leave = desk.prepare(send, this::ended);
        if (leave instanceof EvalDesk.Leave.Granted granted) {
            ready.add(granted.work());
            match();
        } else {
            String denied = ((EvalDesk.Leave.Denied) leave).because();
            engine.completed(send.item(), send.attempt(), NotSent.because(denied, clock.nanos()), now());
        }
    }

    private void match() {
        while (!idle.isEmpty() && !ready.isEmpty()) {
            idle.remove().send(ready.remove());
        }
    }

    /** Called on the event loop: an exchange is over only once its line is written. */
    private void ended(EvalWork work, Exchange exchange) {
        desk.settle(work, exchange, () -> turns.soon(() -> handIn(work, exchange)));
    }

    private void handIn(EvalWork work, Exchange exchange) {
        engine.completed(work.send().item(), work.send().attempt(), exchange, now());
        missing = engine.missing();
        goOn();
    }

    private void wakeAt(long untilNanos) {
        int wake = ++wakes;
        long latest = now() + LONGEST_REST_NANOS;
        turns.at(epochNanos + Math.min(untilNanos, latest), () -> {
            if (wake == wakes && !over) {
                if (untilNanos > latest) {
                    desk.check();
                }
                goOn();
            }
        });
    }

    private void goHome(boolean all, String reason) {
        if (over) {
            return;
        }
        because = reason;
        complete = all;
        over = true;
        idle.forEach(Worker::dismiss);
        idle.clear();
    }
}
