package dev.weighbridge.weigh.evals;

import dev.weighbridge.evalsuites.engine.Earlier;
import dev.weighbridge.evalsuites.engine.EvalStep.Done;
import dev.weighbridge.evalsuites.engine.drive.KnownPaces;
import dev.weighbridge.gateway.time.NanoClock;
import dev.weighbridge.measurements.baseline.Baseline;
import dev.weighbridge.measurements.baseline.BaselineFile;
import dev.weighbridge.measurements.comparison.Comparison;
import dev.weighbridge.measurements.comparison.ComparisonLoader;
import dev.weighbridge.measurements.comparison.Comparisons;
import dev.weighbridge.measurements.comparison.KeyCheck;
import dev.weighbridge.measurements.limits.file.KeptLimits;
import dev.weighbridge.measurements.plan.RandomStreams;
import dev.weighbridge.measurements.run.RunFolder;
import dev.weighbridge.weigh.console.CommandFailed;
import dev.weighbridge.weigh.console.ExitCode;
import dev.weighbridge.weigh.console.PlainText;
import dev.weighbridge.weigh.console.Surroundings;
import dev.weighbridge.weigh.evals.run.Early;
import dev.weighbridge.weigh.evals.run.Evaluation;
import dev.weighbridge.weigh.evals.run.Evaluation.Asked;
import dev.weighbridge.weigh.evals.run.Means;
import dev.weighbridge.weigh.evals.run.Reach;
import dev.weighbridge.weigh.evals.run.Scope;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command {@code weigh evals run}: asks the cases of suites of targets, and says how many answers are right. */
@Command(
        name = "run",
        description = {
            "Asks the cases of a comparison's workloads of its targets and grades the answers. An evaluation that was "
                    + "ended, be it by force, is gone on with by the same command: only what is missing is asked.",
            "Ends with 3 where questions stay without an answer to grade."
        },
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  weigh evals run --comparison simulated",
            "  weigh evals run --comparison openrouter --suite facts-en --sample 40",
            "  weigh evals run --comparison openrouter --suite triage.yaml --target free"
        })
final class RunCommand implements Callable<Integer> {
    private static final DateTimeFormatter RUN_ID =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Surroundings surroundings;

    @Option(
            names = "--comparison",
            paramLabel = "NAME",
            defaultValue = "simulated",
            description = "a file of comparisons/ (default: ${DEFAULT-VALUE})")
    private String comparison = "";

    @Option(
            names = "--suite",
            paramLabel = "SUITE",
            description = "ask this suite in the place of the comparison's workloads: a file, a folder or a name in "
                    + "eval-suites/suites; may be given again")
    private List<String> suites = new ArrayList<>();

    @Option(names = "--target", paramLabel = "NAME", description = "ask this target only; may be given again")
    private List<String> targets = new ArrayList<>();

    @Option(names = "--sample", paramLabel = "N", description = "ask N cases of each suite at most, a seeded sample")
    private @Nullable Integer sample;

    @Option(
            names = "--at-once",
            paramLabel = "N",
            description = "the most requests in flight at each target (default: what the comparison says, or 8)")
    private @Nullable Integer atOnce;

    @Option(
            names = "--cache",
            description = "take answers of earlier runs where exactly the same was asked; they have no time and cost "
                    + "nothing now")
    private boolean cache;

    @Option(names = "--fresh", description = "begin anew, even where an unfinished evaluation could be gone on with")
    private boolean fresh;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** The command in its surroundings. */
    RunCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws InterruptedException {
        Path root = surroundings.workingFolder();
        Comparison narrowed = narrowed(ComparisonLoader.load(Comparisons.locate(root, comparison)));
        int connections = narrowed.evals().atOnce() * narrowed.targets().size();
        try (Early early = new Early(narrowed, connections, NanoClock.system())) {
            Evaluation evaluation = Evaluation.of(narrowed, suitesFolder(), repeatedBy());
            KeyCheck.check(narrowed, surroundings.environment());
            return (evaluate(evaluation, early) ? ExitCode.PASS : ExitCode.INVALID).code();
        }
    }

    private Comparison narrowed(Comparison loaded) {
        Comparison narrowed = loaded;
        if (!suites.isEmpty()) {
            SuiteFiles files = new SuiteFiles(surroundings.workingFolder());
            narrowed = Scope.asking(
                    narrowed, files.chosen(suites).stream().map(SuiteFile::path).toList(), suitesFolder());
        }
        if (!targets.isEmpty()) {
            narrowed = Scope.of(narrowed, targets);
        }
        if (cache) {
            narrowed = Scope.cached(narrowed);
        }
        if (sample != null) {
            narrowed = Scope.sampled(narrowed, atLeastOne("--sample", sample));
        }
        return atOnce == null ? narrowed : Scope.atOnce(narrowed, atLeastOne("--at-once", atOnce));
    }

    private Path suitesFolder() {
        return surroundings.workingFolder().resolve("eval-suites").resolve("suites");
    }

    private static int atLeastOne(String option, int given) {
        if (given < 1) {
            throw CommandFailed.usage(option + " is " + given + "; give a whole number from 1 on");
        }
        return given;
    }

    /** Whether every question has its answer. */
    private boolean evaluate(Evaluation evaluation, Early early) throws InterruptedException {
        evaluation.planLines().forEach(this::say);
        try (Reach reach = Reach.of(evaluation, surroundings.environment())) {
            reach.check(evaluation.comparison());
            return run(evaluation, reach, early);
        }
    }

    private boolean run(Evaluation evaluation, Reach reach, Early early) throws InterruptedException {
        Clock wall = Clock.systemUTC();
        RandomGenerator random = new RandomStreams(evaluation.comparison().seed()).of("retries", 0);
        Path runs = surroundings.workingFolder().resolve("reports").resolve("runs");
        RunFolder folder = evaluation.folder(runs, RUN_ID.format(wall.instant()), wall, reach, fresh);
        Earlier earlier = evaluation.earlier(folder, random, wall);
        say(
                folder.resumed()
                        ? "resuming run " + folder.id() + ": " + earlier.rows().size() + " of "
                                + evaluation.plan().items().size() + " questions already have their answer"
                        : "run " + folder.id());
        KnownPaces paces = KnownPaces.of(
                evaluation.comparison(),
                Optional.of(evaluation.plan()),
                reach.baseUrls(),
                KeptLimits.of(surroundings.workingFolder()));
        paces.lines().forEach(this::say);
        Optional<Baseline> baseline = BaselineFile.read(
                BaselineFile.folder(surroundings.workingFolder()),
                evaluation.comparison().name());
        Means means = new Means(reach, early, paces, baseline, random, NanoClock.system(), wall, this::say);
        Asked asked = evaluation.run(folder, earlier, means);
        folder.pointLatestAtIt();
        asked.scoreLines().forEach(this::say);
        return ended(asked.done(), folder);
    }

    private boolean ended(Done done, RunFolder folder) {
        if (done.complete()) {
            folder.markFinished();
        } else {
            say("not complete: " + done.because() + "; the same command goes on with it");
        }
        say("run folder: " + folder.path());
        return done.complete();
    }

    private void say(String line) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(PlainText.of(line));
        out.flush();
    }

    private String repeatedBy() {
        List<String> words = new ArrayList<>(List.of("weigh", "evals", "run", "--comparison", comparison));
        suites.forEach(suite -> words.addAll(List.of("--suite", suite)));
        targets.forEach(target -> words.addAll(List.of("--target", target)));
        if (sample != null) {
            words.addAll(List.of("--sample", sample.toString()));
        }
        if (cache) {
            words.add("--cache");
        }
        return String.join(" ", words);
    }
}
