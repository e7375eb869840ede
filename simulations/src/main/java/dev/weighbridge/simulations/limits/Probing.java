package dev.weighbridge.simulations.limits;

import dev.weighbridge.gateway.exchange.Exchange;
import dev.weighbridge.gateway.time.NanoClock;
import dev.weighbridge.measurements.limits.Observation;
import dev.weighbridge.measurements.limits.probe.ProbeStep;
import dev.weighbridge.measurements.run.Refused;
import dev.weighbridge.measurements.run.Reservation;
import dev.weighbridge.measurements.run.Reserved;
import dev.weighbridge.simulations.front.Worker;
import dev.weighbridge.simulations.load.Turns;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Asks one target after the other what its probers want to know, with whatever users come by. Its public face is
 * thread-safe; everything behind that runs in turns.
 */
final class Probing {
    private final Deque<TargetProbe> waiting;
    private final Predicate<TargetProbe> begin;
    private final Consumer<TargetProbe> whenDone;
    private final ProbeDesk desk;
    private final ProbeRequests requests;
    private final NanoClock clock;
    private final Turns turns;

    private final Deque<Worker<ProbeWork>> idle = new ArrayDeque<>();
    private final Deque<ProbeWork> ready = new ArrayDeque<>();
    private @Nullable TargetProbe probe;
    private @Nullable Phase phase;
    private int underWay;
    private int wakes;
    private volatile boolean over;
    private volatile String because = "";

    /**
     * Targets to be asked in this order.
     *
     * @param begin begins a target's log; false where it is to be left out
     * @param whenDone hears of a target of which nothing more is asked
     */
    Probing(
            Collection<TargetProbe> targets,
            Predicate<TargetProbe> begin,
            Consumer<TargetProbe> whenDone,
            ProbeDesk desk,
            ProbeRequests requests,
            NanoClock clock,
            Turns turns) {
        this.waiting = new ArrayDeque<>(targets);
        this.begin = begin;
        this.whenDone = whenDone;
        this.desk = desk;
        this.requests = requests;
        this.clock = clock;
        this.turns = turns;
    }

    /** Begins with the first target. */
    void begin() {
        turns.soon(this::goOn);
    }

    /** A user is free. */
    void parked(Worker<ProbeWork> user) {
        turns.soon(() -> employ(user));
    }

    /** A request has ended. */
    void ended(ProbeWork work, Exchange exchange) {
        turns.soon(() -> handIn(work, exchange));
    }

    /** Asks nothing more, for a reason in one line; the first one given is kept. */
    void stop(String reason) {
        turns.soon(() -> {
            because = because.isEmpty() ? reason : because;
            goHome();
        });
    }

    /** Whether everything was asked and has ended. */
    boolean finished() {
        return over && because.isEmpty();
    }

    /** Why it stopped early; empty where it did not. */
    String because() {
        return because;
    }

    private void employ(Worker<ProbeWork> user) {
        if (over) {
            user.dismiss();
        } else {
            idle.add(user);
            match();
        }
    }

    private void match() {
        while (!idle.isEmpty() && !ready.isEmpty()) {
            idle.remove().send(ready.remove());
        }
    }

    private void handIn(ProbeWork work, Exchange exchange) {
        underWay--;
        desk.settle(work, exchange);
        TargetProbe asked = probe;
        Phase current = phase;
        if (asked != null && current != null) {
            Observation observation =
                    asked.observed(work, exchange, requests.tokens(work.send().shape()));
            current.prober().completed(work.send().number(), observation);
            goOn();
        }
    }

    private void goOn() {
        while (!over) {
            if (!underPhase()) {
                goHome();
            } else if (step(current(), asked())) {
                return;
            }
        }
    }

    /** Does what the prober wants done; whether it now has to wait. */
    private boolean step(Phase current, TargetProbe asked) {
        asked.veto(current).ifPresent(current.prober()::stop);
        long now = asked.since(clock.nanos());
        ProbeStep step = current.prober().next(now);
        if (step instanceof ProbeStep.Send send) {
            send(current, asked, send);
            return false;
        }
        if (step instanceof ProbeStep.Wait wait && (underWay > 0 || wait.untilNanos() < Long.MAX_VALUE)) {
            wakeAt(wait.untilNanos(), now);
            return true;
        }
        phase = underWay > 0 ? current : null;
        return underWay > 0;
    }

    private void send(Phase current, TargetProbe asked, ProbeStep.Send send) {
        Reservation reservation = desk.reserve(current, send);
        if (reservation instanceof Refused refused) {
            because = because.isEmpty() ? refused.because() : because;
            asked.end(refused.because());
            current.prober().stop(refused.because());
            long now = asked.since(clock.nanos());
            current.prober().completed(send.number(), Observations.unsent(now, requests.tokens(send.shape())));
            return;
        }
        asked.sent();
        underWay++;
        ready.add(desk.prepare(current, send, (Reserved) reservation));
        match();
    }

    private void wakeAt(long untilNanos, long nowNanos) {
        int wake = ++wakes;
        if (untilNanos < Long.MAX_VALUE) {
            turns.at(clock.nanos() + Math.max(0, untilNanos - nowNanos), () -> {
                if (wake == wakes) {
                    goOn();
                }
            });
        }
    }

    /** Whether there is a phase to go on with, the next one of this target or of the next where one is over. */
    private boolean underPhase() {
        while (phase == null) {
            if (probe == null && !beginNext()) {
                return false;
            }
            phase = asked().next().orElse(null);
            if (phase == null) {
                whenDone.accept(asked());
                probe = null;
            }
        }
        return true;
    }

    private boolean beginNext() {
        while (probe == null && !waiting.isEmpty() && because.isEmpty()) {
            TargetProbe next = waiting.remove();
            probe = begin.test(next) ? next : null;
        }
        return probe != null;
    }

    private TargetProbe asked() {
        TargetProbe asked = probe;
        if (asked == null) {
            throw new IllegalStateException("no target is being asked");
        }
        return asked;
    }

    private Phase current() {
        Phase current = phase;
        if (current == null) {
            throw new IllegalStateException("nothing is being asked");
        }
        return current;
    }

    private void goHome() {
        over = true;
        idle.forEach(Worker::dismiss);
        idle.clear();
    }
}
