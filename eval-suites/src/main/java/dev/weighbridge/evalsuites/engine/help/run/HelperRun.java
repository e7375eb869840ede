package dev.weighbridge.evalsuites.engine.help.run;

import dev.weighbridge.evalsuites.engine.Consequences;
import dev.weighbridge.evalsuites.engine.Earlier;
import dev.weighbridge.evalsuites.engine.EngineOptions;
import dev.weighbridge.evalsuites.engine.EvalEngine;
import dev.weighbridge.evalsuites.engine.EvalStep.Done;
import dev.weighbridge.evalsuites.engine.drive.Asker;
import dev.weighbridge.evalsuites.engine.drive.EvalLine;
import dev.weighbridge.evalsuites.engine.drive.EvalRun;
import dev.weighbridge.evalsuites.engine.drive.JournalledAsker;
import dev.weighbridge.evalsuites.engine.drive.Speech;
import dev.weighbridge.evalsuites.engine.help.HelperQuestions;
import dev.weighbridge.evalsuites.engine.plan.EvalPlan;
import dev.weighbridge.evalsuites.engine.rows.EvalRows;
import dev.weighbridge.measurements.comparison.Comparison;
import dev.weighbridge.measurements.run.Journal;
import dev.weighbridge.measurements.run.ProgressTicker;
import dev.weighbridge.measurements.run.RunFolder;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Asks a run's helpers what its answers want asked, under the run's caps and into its journal. What they were asked before
 * is not asked again, so that it can be ended at any moment and gone on with.
 *
 * @param folder the run's
 * @param journal this process's hand in it
 * @param simulation the simulation's class name, for the labels
 * @param plan what was asked of the targets
 * @param consequences those of the engine that asked it
 */
public record HelperRun(
        RunFolder folder, Journal journal, String simulation, EvalPlan plan, Consequences consequences) {

    /**
     * Asks until nothing is left to ask, or nothing more may be.
     *
     * @return whether every question has its answer, and why not
     * @throws InterruptedException where the thread is interrupted
     */
    public Done run(HelperMeans means) throws InterruptedException {
        journal.drain();
        HelperQuestions questions = HelperQuestions.read(folder, plan, consequences);
        Done judged = ask(questions.judge(), Speech.ANSWER, means);
        Done embedded = ask(questions.embeddings(), Speech.VECTOR, means);
        return together(judged, embedded);
    }

    /** What two parts of a run ended with. */
    public static Done together(Done one, Done other) {
        String because = Stream.of(one.because(), other.because())
                .filter(reason -> !reason.isEmpty())
                .distinct()
                .collect(Collectors.joining("; "));
        return new Done(one.complete() && other.complete(), because);
    }

    private Done ask(Optional<EvalPlan> asked, Speech speech, HelperMeans means) throws InterruptedException {
        if (asked.isEmpty()) {
            return new Done(true, "");
        }
        EvalPlan helper = asked.get();
        Earlier earlier = EvalRows.read(folder, helper, consequences, row -> {});
        Comparison comparison = folder.manifest().comparison();
        EngineOptions options =
                EngineOptions.of(comparison.evals(), comparison.caps()).paced(means.paces());
        EvalEngine engine = new EvalEngine(helper.items(), earlier, helper, options, consequences);
        Asker asker = means.askers().of(helper, speech);
        Asker kept = new JournalledAsker(journal, helper, simulation, asker, means.clock());
        String name = helper.targets().get(0).name();
        means.console()
                .accept(name + ": " + engine.missing() + " of " + helper.items().size()
                        + " questions are left to ask of "
                        + helper.targets().get(0).model());
        return drive(
                new EvalRun(engine, kept, means.clock(), means.idle()),
                name,
                helper.items().size(),
                means);
    }

    private Done drive(EvalRun run, String name, int items, HelperMeans means) throws InterruptedException {
        ProgressTicker ticker = new ProgressTicker(
                journal,
                means.clock(),
                means.console(),
                (elapsed, progress) -> name + " "
                        + EvalLine.of(elapsed, items - run.missing(), items, progress)
                                .strip());
        ticker.start();
        try {
            return run.run();
        } finally {
            ticker.stop();
        }
    }
}
