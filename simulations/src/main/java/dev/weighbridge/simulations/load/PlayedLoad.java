package dev.weighbridge.simulations.load;

import dev.weighbridge.evalsuites.engine.help.HelperEstimate;
import dev.weighbridge.gateway.exchange.Exchange;
import dev.weighbridge.gateway.time.NanoClock;
import dev.weighbridge.measurements.forecast.SideRequests;
import dev.weighbridge.measurements.plan.LoadScript;
import dev.weighbridge.measurements.plan.LoadScripts;
import dev.weighbridge.measurements.plan.PlanPreview;
import dev.weighbridge.measurements.plan.PlannedHelp;
import dev.weighbridge.measurements.run.Journal;
import dev.weighbridge.measurements.run.Progress;
import dev.weighbridge.measurements.run.ProgressTicker;
import dev.weighbridge.measurements.run.PublishedFigures;
import dev.weighbridge.measurements.run.PublishedFile;
import dev.weighbridge.simulations.front.FailureLine;
import dev.weighbridge.simulations.front.Undertaking;
import dev.weighbridge.simulations.front.Worker;
import dev.weighbridge.simulations.setup.Preparation;
import dev.weighbridge.simulations.setup.Published;
import java.io.PrintStream;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/** A load that could be prepared: its conductor, what the console hears of it, and its end. */
final class PlayedLoad implements Undertaking<Work> {
    private final String simulation;
    private final Preparation prepared;
    private final PrintStream console;
    private final InferredPace pace;
    private final InstantSource wall;
    private final int workers;
    private final Earlier earlier;
    private final ThreadTurns turns;
    private final Conductor conductor;
    private final ProgressTicker ticker;

    PlayedLoad(
            String simulation,
            Preparation prepared,
            InferredPace pace,
            NanoClock clock,
            InstantSource wall,
            PrintStream console) {
        this.pace = pace;
        this.wall = wall;
        this.simulation = simulation;
        this.prepared = prepared;
        this.console = console;
        LoadScript script = LoadScripts.of(prepared.comparison(), prepared.cases(), pace.ceilings());
        this.workers = Workforce.of(prepared.comparison().load(), script.requestsAtMost());
        this.turns = new ThreadTurns(clock, this::fail);
        this.earlier = Earlier.of(prepared.folder(), simulation);
        Desk desk = new JournalDesk(simulation, prepared, earlier, new Pacer(pace.ceilings()), this::ended);
        this.conductor = new Conductor(script, desk, clock, turns);
        this.ticker = new ProgressTicker(prepared.journal(), clock, console::println, this::progress);
    }

    @Override
    public int workers() {
        return workers;
    }

    @Override
    public void parked(Worker<Work> worker) {
        conductor.parked(worker);
    }

    @Override
    public void begin() {
        PlanPreview.lines(
                        prepared.comparison(),
                        prepared.cases(),
                        prepared.suites().planned(),
                        help(),
                        SideRequests.of(prepared.comparison()))
                .forEach(console::println);
        if (prepared.suites().planned().isEmpty()) {
            // Else the evaluation has said it before.
            prepared.forecast().lines().forEach(console::println);
        }
        pace.lines().forEach(console::println);
        if (prepared.folder().resumed()) {
            console.println(
                    "resuming run " + prepared.folder().id() + ": " + earlier.size() + " requests already measured");
        }
        Rehearsal.perform();
        conductor.begin();
        ticker.start();
    }

    private List<PlannedHelp> help() {
        return prepared.suites()
                .plan()
                .map(plan -> HelperEstimate.of(prepared.comparison(), plan))
                .orElse(List.of());
    }

    @Override
    public void end() {
        ticker.stop();
        turns.close();
        Journal journal = prepared.journal();
        String because = conductor.finished() || !conductor.because().isEmpty()
                ? conductor.because()
                : "it was stopped before everything was sent";
        try {
            journal.ended(conductor.finished(), because);
            keepPublished();
        } finally {
            prepared.close();
        }
        if (!conductor.finished()) {
            console.println(simulation + " ended early: " + because);
        }
    }

    /** Asked after the load, so that the last half hour is the one of the run. */
    private void keepPublished() {
        List<PublishedFigures> figures = prepared.accesses().values().stream()
                .flatMap(access -> Published.of(access, wall.instant()).stream())
                .toList();
        if (!figures.isEmpty()) {
            PublishedFile.write(prepared.folder().path(), figures);
        }
    }

    private String progress(Duration elapsed, Progress progress) {
        return ProgressLine.of(
                elapsed,
                conductor.standing(),
                earlier.size(),
                progress.outcomes(),
                "spent or set aside " + progress.spent());
    }

    private void ended(Work work, Exchange exchange) {
        conductor.ended(work, exchange);
    }

    private void fail(Throwable failure) {
        conductor.stop(FailureLine.of(failure));
    }
}
