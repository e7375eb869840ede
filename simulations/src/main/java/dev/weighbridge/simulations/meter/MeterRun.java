package dev.weighbridge.simulations.meter;

import dev.weighbridge.gateway.exchange.Exchange;
import dev.weighbridge.gateway.time.NanoClock;
import dev.weighbridge.measurements.meter.MeterLines;
import dev.weighbridge.measurements.meter.MeterResult;
import dev.weighbridge.measurements.meter.MeterStep;
import dev.weighbridge.measurements.meter.file.MeterFile;
import dev.weighbridge.simulations.front.FailureLine;
import dev.weighbridge.simulations.front.Undertaking;
import dev.weighbridge.simulations.front.Worker;
import dev.weighbridge.simulations.load.ThreadTurns;
import dev.weighbridge.simulations.setup.Preparation;
import java.io.PrintStream;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** A check of meters that could be prepared: all targets are asked at the same time. */
final class MeterRun implements Undertaking<MeterWork> {
    private final String simulation;
    private final Preparation prepared;
    private final NanoClock clock;
    private final InstantSource wall;
    private final PrintStream console;
    private final List<TargetMeter> meters = new ArrayList<>();
    private final ThreadTurns turns;
    private final Deque<Worker<MeterWork>> idle = new ArrayDeque<>();
    private final Deque<MeterWork> ready = new ArrayDeque<>();
    private boolean begun;
    private boolean over;
    private volatile boolean finished;

    MeterRun(String simulation, Preparation prepared, NanoClock clock, InstantSource wall, PrintStream console) {
        this.simulation = simulation;
        this.prepared = prepared;
        this.clock = clock;
        this.wall = wall;
        this.console = console;
        prepared.accesses().values().stream()
                .filter(access -> prepared.comparison().meter())
                .forEach(access -> meters.add(new TargetMeter(simulation, prepared, access)));
        this.turns = new ThreadTurns(clock, failure -> stop(FailureLine.of(failure)));
    }

    @Override
    public int workers() {
        return Math.max(
                1, meters.stream().mapToInt(meter -> meter.effort().atOnce()).sum());
    }

    @Override
    public void parked(Worker<MeterWork> worker) {
        turns.soon(() -> {
            idle.add(worker);
            match();
        });
    }

    @Override
    public void begin() {
        if (meters.isEmpty()) {
            console.println(simulation + ": nothing is asked; write meter: true to check how tokens are counted");
        }
        for (TargetMeter meter : meters) {
            console.println(simulation + ": checks the meter of "
                    + meter.access().target().name() + ", at most "
                    + meter.effort().requestsAtMost() + " requests");
        }
        turns.soon(() -> {
            begun = true;
            goOn();
        });
    }

    private void goOn() {
        boolean busy = false;
        for (TargetMeter meter : meters) {
            busy |= goOn(meter);
        }
        over = !busy && ready.isEmpty();
        finished = over;
        match();
    }

    /** Whether a target has something under way or will have. */
    private boolean goOn(TargetMeter meter) {
        while (true) {
            MeterStep step = meter.next(clock.nanos());
            if (step instanceof MeterStep.Send send) {
                meter.work(send.probe(), clock, this::ended).ifPresent(ready::add);
            } else if (step instanceof MeterStep.Wait wait) {
                if (wait.nanos() < Long.MAX_VALUE) {
                    turns.at(wait.nanos(), this::goOn);
                }
                return true;
            } else {
                return false;
            }
        }
    }

    private void match() {
        while (!idle.isEmpty() && !ready.isEmpty()) {
            idle.remove().send(ready.remove());
        }
        if (begun && over) {
            idle.forEach(Worker::dismiss);
            idle.clear();
        }
    }

    private void ended(MeterWork work, Exchange exchange) {
        prepared.journal().settle(work.reserved(), exchange, work.probe().text());
        turns.soon(() -> {
            meters.stream()
                    .filter(meter -> meter.access() == work.access())
                    .forEach(meter -> meter.ended(work, exchange, clock, wall));
            goOn();
        });
    }

    /** Something unforeseen: everybody goes home, and what was found so far is kept. */
    private void stop(String because) {
        meters.forEach(meter -> meter.stop(because));
        ready.clear();
        over = true;
        match();
    }

    @Override
    public void end() {
        turns.close();
        try {
            List<MeterResult> results = meters.stream().map(TargetMeter::result).toList();
            if (!results.isEmpty()) {
                MeterFile.write(prepared.folder().path(), results);
            }
            results.forEach(result -> MeterLines.of(result).forEach(console::println));
            String because = because(results);
            prepared.journal().ended(because.isEmpty(), because);
        } finally {
            prepared.close();
        }
    }

    /** A target that does not answer leaves its checks unknown; what ends a simulation early is a cap, or ourselves. */
    private String because(List<MeterResult> results) {
        String capped = meters.stream()
                .map(TargetMeter::refused)
                .filter(because -> !because.isEmpty())
                .findFirst()
                .orElse("");
        return capped.isEmpty() && !finished && !results.isEmpty()
                ? "it was stopped before everything was asked"
                : capped;
    }
}
