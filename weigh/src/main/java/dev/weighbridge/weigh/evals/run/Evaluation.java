package dev.weighbridge.weigh.evals.run;

import static java.util.stream.Collectors.joining;

import dev.weighbridge.evalsuites.engine.Consequences;
import dev.weighbridge.evalsuites.engine.Earlier;
import dev.weighbridge.evalsuites.engine.EngineOptions;
import dev.weighbridge.evalsuites.engine.EvalEngine;
import dev.weighbridge.evalsuites.engine.EvalStep.Done;
import dev.weighbridge.evalsuites.engine.curtail.SettledSuites;
import dev.weighbridge.evalsuites.engine.drive.Asker;
import dev.weighbridge.evalsuites.engine.drive.EvalLine;
import dev.weighbridge.evalsuites.engine.drive.EvalRun;
import dev.weighbridge.evalsuites.engine.drive.GatewayAsker;
import dev.weighbridge.evalsuites.engine.drive.Idle;
import dev.weighbridge.evalsuites.engine.drive.JournalledAsker;
import dev.weighbridge.evalsuites.engine.help.HelperAnswers;
import dev.weighbridge.evalsuites.engine.help.HelperEstimate;
import dev.weighbridge.evalsuites.engine.help.JudgeFindings;
import dev.weighbridge.evalsuites.engine.help.run.HelperMeans;
import dev.weighbridge.evalsuites.engine.help.run.HelperRun;
import dev.weighbridge.evalsuites.engine.plan.EvalPlan;
import dev.weighbridge.evalsuites.engine.recall.Recall;
import dev.weighbridge.evalsuites.engine.rows.EvalRows;
import dev.weighbridge.evalsuites.workload.KeptSuites;
import dev.weighbridge.evalsuites.workload.WorkloadSuites;
import dev.weighbridge.gateway.retry.RetryPolicy;
import dev.weighbridge.gateway.time.NanoClock;
import dev.weighbridge.measurements.comparison.Comparison;
import dev.weighbridge.measurements.comparison.Workload;
import dev.weighbridge.measurements.plan.PlanPreview;
import dev.weighbridge.measurements.plan.RandomStreams;
import dev.weighbridge.measurements.run.Journal;
import dev.weighbridge.measurements.run.JournalLine;
import dev.weighbridge.measurements.run.Manifest;
import dev.weighbridge.measurements.run.ProgressTicker;
import dev.weighbridge.measurements.run.RunFolder;
import dev.weighbridge.weigh.console.CommandFailed;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/**
 * The cases of a comparison's workloads, asked of its targets over HTTP and kept in a run folder. Called again after an
 * end of any kind it asks what is missing.
 *
 * @param comparison the comparison, with the targets and workloads that are asked and no others
 * @param suites the workloads' suites
 * @param plan what is asked
 * @param command the command that repeats it
 */
public record Evaluation(Comparison comparison, WorkloadSuites suites, EvalPlan plan, String command) {
    /** As the simulation that does the same is called, so that whoever reads the run need not tell them apart. */
    private static final String SIMULATION = "EvalSuitesSimulation";

    private static final int MANIFEST_VERSION = 1;

    /**
     * The evaluation of a comparison.
     *
     * @param folder the folder that the paths of its suites count from
     * @throws CommandFailed where there is nothing to grade, or a request could not be bounded
     */
    public static Evaluation of(Comparison comparison, Path folder, String command) {
        WorkloadSuites suites = WorkloadSuites.load(comparison, folder);
        try {
            EvalPlan plan = suites.plan().orElseThrow(() -> nothingToGrade(comparison));
            return new Evaluation(comparison, suites, plan, command);
        } catch (IllegalArgumentException e) {
            throw CommandFailed.usage("comparisons/" + comparison.name() + ".yaml: " + e.getMessage());
        }
    }

    private static CommandFailed nothingToGrade(Comparison comparison) {
        return CommandFailed.usage("comparisons/" + comparison.name() + ".yaml: no case of "
                + comparison.workloads().stream().map(Workload::suite).collect(joining(", "))
                + " has a check, so there is nothing to grade; name a suite that has: --suite facts-en");
    }

    /** What will be asked and may be used up, to be printed before the first request. */
    public List<String> planLines() {
        List<String> lines = new ArrayList<>(PlanPreview.evalLines(
                comparison, suites.cases(), suites.planned(), HelperEstimate.of(comparison, plan)));
        suites.notices().forEach(notice -> lines.add("note: " + notice.line()));
        JudgeFindings.warnings(comparison).forEach(warning -> lines.add("warning: " + warning));
        return lines;
    }

    /**
     * The folder of this evaluation: an unfinished one of the same plan, or a new one.
     *
     * @param run the id of a new one
     * @param fresh whether an unfinished one is left alone
     */
    public RunFolder folder(Path runs, String run, InstantSource wall, Reach reach, boolean fresh) {
        Map<String, Integer> cases = new LinkedHashMap<>();
        suites.all().forEach(suite -> cases.put(suite.name(), suite.cases().size()));
        Manifest manifest = new Manifest(
                MANIFEST_VERSION,
                run,
                wall.instant(),
                RunHash.of(comparison, plan),
                comparison,
                cases,
                reach.baseUrls(),
                command,
                Map.of("java", System.getProperty("java.version")));
        RunFolder folder = RunFolder.openOrResume(runs, manifest, fresh);
        KeptSuites.write(folder, suites);
        return folder;
    }

    /** What earlier calls have done in this folder. */
    public Earlier earlier(RunFolder folder, RandomGenerator random, InstantSource wall) {
        return EvalRows.read(folder, plan, consequences(random, wall), row -> {});
    }

    /**
     * What came of asking.
     *
     * @param done how it ended
     * @param scoreLines how right each target was and what that cost, earlier calls included
     */
    public record Asked(Done done, List<String> scoreLines) {}

    /**
     * Asks what has no row yet.
     *
     * @throws InterruptedException where the thread is interrupted
     */
    public Asked run(RunFolder folder, Earlier earlier, Means means) throws InterruptedException {
        // Of its own, for lines are judged on the journal's thread while the engine draws its waits.
        RandomGenerator random = new RandomStreams(comparison.seed()).of("scores", 0);
        Consequences consequences = consequences(random, means.wall());
        if (comparison.evals().helpers().isEmpty()) {
            Scoring scoring = new Scoring(this, consequences, HelperAnswers.read(folder));
            Done done = ask(folder, earlier, means, scoring);
            return new Asked(done, scoring.lines());
        }
        // What needs a helper's answer cannot be graded before that has come.
        Done done = ask(folder, earlier, means, line -> {});
        Scoring scoring = new Scoring(this, consequences, HelperAnswers.read(folder));
        folder.read(scoring);
        return new Asked(done, scoring.lines());
    }

    private Done ask(RunFolder folder, Earlier earlier, Means means, Consumer<JournalLine> follower)
            throws InterruptedException {
        EngineOptions options = EngineOptions.of(comparison.evals(), comparison.caps())
                .paced(means.paces().paces());
        Consequences consequences = consequences(means.random(), means.wall());
        try (Journal journal = folder.journal(
                SIMULATION, means.clock(), means.wall(), means.early().counter(), follower)) {
            Earlier known = recalled(folder, earlier, journal, consequences, means);
            EvalEngine engine = new EvalEngine(plan.items(), known, plan, options, consequences);
            engine.endEarly(ends(folder, consequences, means));
            Done answered = drive(engine, journal, means);
            Done helped = new HelperRun(folder, journal, SIMULATION, plan, consequences).run(helping(means));
            Done done = HelperRun.together(answered, helped);
            journal.ended(done.complete(), done.because());
            return done;
        }
    }

    private SettledSuites ends(RunFolder folder, Consequences consequences, Means means) {
        SettledSuites ends = SettledSuites.of(comparison, plan, means.baseline(), means.console());
        if (comparison.evals().curtail()) {
            EvalRows.read(folder, plan, consequences, ends::earlier);
        }
        return ends;
    }

    /** What is done once answers of earlier runs are taken, where that is wanted. */
    private Earlier recalled(
            RunFolder folder, Earlier earlier, Journal journal, Consequences consequences, Means means) {
        if (!comparison.evals().cache()) {
            return earlier;
        }
        means.console().accept(new Recall(folder, journal, SIMULATION, plan, consequences).take(earlier));
        return EvalRows.read(folder, plan, consequences, row -> {});
    }

    private static HelperMeans helping(Means means) {
        return new HelperMeans(
                HelperMeans.http(means.early().client(), means.reach().endpoints(), means.clock()),
                means.paces().paces(),
                means.clock(),
                Idle.blocking(),
                means.console());
    }

    private Done drive(EvalEngine engine, Journal journal, Means means) throws InterruptedException {
        NanoClock clock = means.clock();
        Asker http =
                new GatewayAsker(means.early().client(), plan, means.reach().endpoints(), clock);
        Asker kept = new JournalledAsker(journal, plan, SIMULATION, http, clock);
        EvalRun run = new EvalRun(engine, kept, clock, Idle.blocking());
        int items = plan.items().size();
        ProgressTicker ticker = new ProgressTicker(
                journal,
                clock,
                means.console(),
                (elapsed, progress) -> EvalLine.of(elapsed, items - run.missing(), items, progress));
        ticker.start();
        try {
            return run.run();
        } finally {
            ticker.stop();
        }
    }

    /** The rule by which attempts are judged; the same for a run and for reading it. */
    public Consequences consequences(RandomGenerator random, InstantSource wall) {
        return new Consequences(new RetryPolicy(EngineOptions.RETRIES, wall, random));
    }
}
