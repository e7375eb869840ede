package dev.weighbridge.simulations.evals;

import dev.weighbridge.evalsuites.engine.Consequences;
import dev.weighbridge.evalsuites.engine.Earlier;
import dev.weighbridge.evalsuites.engine.EngineOptions;
import dev.weighbridge.evalsuites.engine.EvalEngine;
import dev.weighbridge.evalsuites.engine.EvalStep.Done;
import dev.weighbridge.evalsuites.engine.curtail.SettledSuites;
import dev.weighbridge.evalsuites.engine.drive.EvalLine;
import dev.weighbridge.evalsuites.engine.drive.KnownPaces;
import dev.weighbridge.evalsuites.engine.help.HelperEstimate;
import dev.weighbridge.evalsuites.engine.help.JudgeFindings;
import dev.weighbridge.evalsuites.engine.help.run.HelperRun;
import dev.weighbridge.evalsuites.engine.plan.EvalPlan;
import dev.weighbridge.evalsuites.engine.recall.Recall;
import dev.weighbridge.evalsuites.engine.rows.EvalRows;
import dev.weighbridge.evalsuites.suite.Notice;
import dev.weighbridge.gateway.time.NanoClock;
import dev.weighbridge.measurements.baseline.Baseline;
import dev.weighbridge.measurements.comparison.Comparison;
import dev.weighbridge.measurements.comparison.Evals;
import dev.weighbridge.measurements.plan.PlanPreview;
import dev.weighbridge.measurements.run.Progress;
import dev.weighbridge.measurements.run.ProgressTicker;
import dev.weighbridge.simulations.front.FailureLine;
import dev.weighbridge.simulations.front.Undertaking;
import dev.weighbridge.simulations.front.Worker;
import dev.weighbridge.simulations.load.Rehearsal;
import dev.weighbridge.simulations.load.ThreadTurns;
import dev.weighbridge.simulations.setup.Preparation;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An asking of suites that could be prepared: what the console hears of it, and its end. */
final class EvalRun implements Undertaking<EvalWork> {
    private final String simulation;
    private final Preparation prepared;
    private final PrintStream console;
    private final KnownPaces paces;
    private final int workers;
    private final int items;
    private final int done;
    private final ThreadTurns turns;
    private final Asking asking;
    private final Helping helping;
    private final EvalPlan plan;
    private final @Nullable String recalled;
    private final ProgressTicker ticker;

    /**
     * The run of a plan.
     *
     * @param baseline what it will be judged against
     * @param consequences what follows from attempts; how long is waited between them lies in it
     */
    EvalRun(
            String simulation,
            Preparation prepared,
            EvalPlan plan,
            KnownPaces paces,
            Optional<Baseline> baseline,
            Consequences consequences,
            NanoClock clock,
            PrintStream console) {
        this.simulation = simulation;
        this.prepared = prepared;
        this.console = console;
        this.paces = paces;
        this.plan = plan;
        this.items = plan.items().size();
        this.recalled = prepared.comparison().evals().cache() ? recall(consequences) : null;
        SettledSuites ends = SettledSuites.of(prepared.comparison(), plan, baseline, console::println);
        Earlier earlier = EvalRows.read(prepared.folder(), plan, consequences, ends::earlier);
        this.done = earlier.rows().size();
        this.workers = Math.min(
                items, prepared.comparison().evals().atOnce() * plan.targets().size());
        this.turns = new ThreadTurns(clock, this::fail);
        EngineOptions options = options(prepared.comparison()).paced(paces.paces());
        EvalEngine engine = new EvalEngine(plan.items(), earlier, plan, options, consequences);
        engine.endEarly(ends);
        this.asking = new Asking(engine, new EvalDesk(simulation, prepared, plan, clock), clock, turns);
        this.helping = new Helping(simulation, prepared, plan, paces, consequences, clock, console);
        this.ticker = new ProgressTicker(prepared.journal(), clock, console::println, this::progress);
    }

    private String recall(Consequences consequences) {
        Earlier before = EvalRows.read(prepared.folder(), plan, consequences, row -> {});
        return new Recall(prepared.folder(), prepared.journal(), simulation, plan, consequences).take(before);
    }

    private static EngineOptions options(Comparison comparison) {
        Evals evals = comparison.evals();
        return EngineOptions.of(evals, comparison.caps());
    }

    @Override
    public int workers() {
        return Math.max(1, workers);
    }

    @Override
    public void parked(Worker<EvalWork> worker) {
        asking.parked(worker);
    }

    @Override
    public void begin() {
        PlanPreview.evalLines(
                        prepared.comparison(),
                        prepared.cases(),
                        prepared.suites().planned(),
                        HelperEstimate.of(prepared.comparison(), plan))
                .forEach(console::println);
        Optional.ofNullable(recalled).ifPresent(console::println);
        JudgeFindings.warnings(prepared.comparison()).forEach(line -> console.println("warning: " + line));
        prepared.suites().notices().stream().map(Notice::line).forEach(line -> console.println("note: " + line));
        prepared.forecast().lines().forEach(console::println);
        paces.lines().forEach(console::println);
        if (prepared.folder().resumed()) {
            console.println(
                    "resuming run " + prepared.folder().id() + ": " + done + " of " + items + " answers already there");
        }
        Rehearsal.perform();
        asking.begin();
        ticker.start();
    }

    @Override
    public void end() {
        ticker.stop();
        turns.close();
        String because = asking.finished() || !asking.because().isEmpty()
                ? asking.because()
                : "it was stopped before everything was asked";
        try {
            Done done = HelperRun.together(new Done(asking.finished(), because), helping.help());
            prepared.journal().ended(done.complete(), done.because());
            if (!done.complete()) {
                console.println(simulation + " ended early: " + done.because());
            }
        } finally {
            prepared.close();
        }
    }

    private String progress(Duration elapsed, Progress progress) {
        return EvalLine.of(elapsed, items - asking.missing(), items, progress);
    }

    private void fail(Throwable failure) {
        asking.stop(FailureLine.of(failure));
    }
}
