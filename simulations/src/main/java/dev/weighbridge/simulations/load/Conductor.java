package dev.weighbridge.simulations.load;

import dev.weighbridge.gateway.exchange.Exchange;
import dev.weighbridge.gateway.time.NanoClock;
import dev.weighbridge.measurements.comparison.Load.Level;
import dev.weighbridge.measurements.plan.Block;
import dev.weighbridge.measurements.plan.BlockResult;
import dev.weighbridge.measurements.plan.LoadScript;
import dev.weighbridge.measurements.plan.PlannedRequest;
import dev.weighbridge.measurements.run.Refused;
import dev.weighbridge.measurements.run.Reservation;
import dev.weighbridge.measurements.run.Reserved;
import dev.weighbridge.simulations.front.Worker;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Plays a load script block by block with whatever workers come by.
 *
 * <p>In an open model every request has its moment; it is made ready a little before, and a free worker's own timer
 * sends it. Where no worker is free it leaves late, and its exchange shows by how much. In a closed model a request is
 * due a fixed time after another has ended. Its public face is thread-safe; everything behind that runs in turns.
 */
final class Conductor {
    /** How long before its moment a request is made ready: longer than a reservation takes, shorter than a level. */
    static final Duration LEAD = Duration.ofMillis(20);

    /**
     * How long after an answer the next request of a closed model is due: longer than it takes to hand in the one and
     * make ready the other, so that a timer decides when it is sent, and not how busy this process is.
     */
    static final Duration THINK = Duration.ofMillis(10);

    /** How far apart the first requests of a closed model are: a burst would queue in this process. */
    static final Duration STAGGER = Duration.ofMillis(2);

    private final LoadScript script;
    private final Desk desk;
    private final NanoClock clock;
    private final Turns turns;

    private final Deque<Worker<Work>> idle = new ArrayDeque<>();
    private final Deque<Work> ready = new ArrayDeque<>();
    private final Deque<PlannedRequest> waiting = new ArrayDeque<>();
    private @Nullable Block block;
    private long blockStartNanos;
    private int underWay;
    private volatile boolean over;
    private volatile String because = "";
    private long ended;
    private volatile Standing standing = Standing.NOTHING;

    Conductor(LoadScript script, Desk desk, NanoClock clock, Turns turns) {
        this.script = script;
        this.desk = desk;
        this.clock = clock;
        this.turns = turns;
    }

    /** Begins with the first block. */
    void begin() {
        turns.soon(() -> next(null));
    }

    /** A worker is free. */
    void parked(Worker<Work> worker) {
        turns.soon(() -> employ(worker));
    }

    /** A request has ended. */
    void ended(Work work, Exchange exchange) {
        turns.soon(() -> handIn(work, exchange));
    }

    /** Sends nothing more; what is under way may end. The first reason given is kept. */
    void stop(String reason) {
        turns.soon(() -> stopNow(reason));
    }

    /** How far it has come. */
    Standing standing() {
        return standing;
    }

    /** Whether everything was sent and has ended. */
    boolean finished() {
        return over && because.isEmpty();
    }

    /** Why it stopped early; empty where it did not. */
    String because() {
        return because;
    }

    private void next(@Nullable BlockResult previous) {
        Optional<Block> following = because.isEmpty() ? script.next(previous) : Optional.empty();
        if (following.isEmpty()) {
            goHome();
            return;
        }
        Block begun = following.get();
        block = begun;
        waiting.addAll(desk.toSend(begun));
        ended += begun.requests().size() - waiting.size();
        report(begun);
        blockStartNanos = clock.nanos() + LEAD.toNanos();
        if (begun.level() instanceof Level.Closed closed) {
            for (int i = 0; i < closed.concurrency(); i++) {
                readyNext(begun, blockStartNanos + i * STAGGER.toNanos());
            }
        } else {
            awaitNext(begun);
        }
        closeIfDone(begun);
    }

    /** Arms the timer of an open model's next request. */
    private void awaitNext(Block current) {
        PlannedRequest head = waiting.peek();
        if (head != null) {
            long due = blockStartNanos + head.offsetNanos();
            turns.at(due - LEAD.toNanos(), () -> {
                readyNext(current, due);
                awaitNext(current);
            });
        }
    }

    /** Asks leave for the next request and gives it to a worker, or keeps it for the next one that comes by. */
    private void readyNext(Block current, long dueNanos) {
        PlannedRequest request = waiting.poll();
        if (request == null) {
            return;
        }
        Reservation reservation = desk.reserve(current, request);
        if (reservation instanceof Refused refused) {
            stopNow(refused.because());
            return;
        }
        ready.add(desk.prepare(current, request, (Reserved) reservation, dueNanos));
        underWay++;
        match();
    }

    private void employ(Worker<Work> worker) {
        if (over) {
            worker.dismiss();
        } else {
            idle.add(worker);
            match();
        }
    }

    private void match() {
        while (!idle.isEmpty() && !ready.isEmpty()) {
            idle.remove().send(ready.remove());
        }
    }

    private void handIn(Work work, Exchange exchange) {
        underWay--;
        ended++;
        desk.settle(work, exchange);
        Block current = block;
        if (current != null) {
            if (current.level() instanceof Level.Closed) {
                readyNext(current, exchange.marks().endNanos() + THINK.toNanos());
            }
            report(current);
            closeIfDone(current);
        }
    }

    private void stopNow(String reason) {
        if (because.isEmpty()) {
            because = reason;
        }
        waiting.clear();
        Block current = block;
        if (current == null) {
            goHome();
        } else {
            closeIfDone(current);
        }
    }

    @SuppressWarnings("ReferenceEquality") // this very block, not one that looks like it
    private void closeIfDone(Block current) {
        if (block == current && waiting.isEmpty() && underWay == 0) {
            block = null;
            desk.objection(current).ifPresent(this::stopNow);
            if (!over) {
                next(desk.result(current));
            }
        }
    }

    private void goHome() {
        over = true;
        idle.forEach(Worker::dismiss);
        idle.clear();
    }

    private void report(Block current) {
        standing = new Standing(
                current.index() + 1,
                current.target(),
                current.warmUp() ? "warm-up" : current.level().label(),
                ended,
                ended + underWay + waiting.size() + script.requestsAtMost());
    }
}
