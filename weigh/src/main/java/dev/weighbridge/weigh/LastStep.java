package dev.weighbridge.weigh;

import dev.weighbridge.measurements.run.RunFolder;
import dev.weighbridge.weigh.verdict.Keeping;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The step after the simulations: makes every rendering of the run from its folder alone, and decides once, with all
 * reasons, how the build ends. In a build that ran no simulation it does nothing.
 */
public final class LastStep {
    private static final DateTimeFormatter BUILD_TIMESTAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Path root;
    private final String run;
    private final PrintStream console;
    private final Function<String, @Nullable String> environment;

    LastStep(Path root, String run, PrintStream console, Function<String, @Nullable String> environment) {
        this.root = root;
        this.run = run;
        this.console = console;
        this.environment = environment;
    }

    /**
     * Called by the build with the project's root folder, the run's id and the build's start.
     *
     * @throws RunFailed where the build must end red
     */
    public static void main(String[] args) throws IOException {
        Instant buildStart = BUILD_TIMESTAMP.parse(args[2], Instant::from);
        new LastStep(Path.of(args[0]), args[1], System.out, System::getenv).conclude(buildStart);
    }

    void conclude(Instant buildStart) throws IOException {
        Optional<LastRun> lastRun = LastRun.read(results(), buildStart);
        if (lastRun.isPresent()) {
            conclude(lastRun.get());
        }
    }

    private void conclude(LastRun lastRun) throws IOException {
        refuseFailedStart();
        RunFolder folder = RunFolder.find(runs(), run).orElseThrow(() -> withoutFolder(lastRun));
        StockReports.copy(results(), lastRun.folders(), folder.path());
        Judging judging = Judging.of(folder, Keeping.in(root));
        Rendering rendering = Rendering.of(folder);
        folder.pointLatestAtIt();
        rendering.conclusion().forEach(console::println);
        judging.lines().forEach(console::println);
        List<Problem> ofRun =
                new RunProblems(lastRun, rendering.summary(), rendering.limits(), rendering.meters()).all();
        if (ofRun.isEmpty()) {
            // Also where the gate fails: what was measured is whole, and the next run is to measure anew.
            folder.markFinished();
            judging.remember();
        }
        judging.addTo(environment);
        List<Problem> all = new ArrayList<>(ofRun);
        all.addAll(judging.problems());
        failOn(all);
    }

    /** A run that could not start leaves one line in place of a folder's contents. */
    private void refuseFailedStart() throws IOException {
        Path failure = runs().resolve(run).resolve("failure.txt");
        if (Files.exists(failure)) {
            String line = Files.readString(failure, StandardCharsets.UTF_8).strip();
            failOn(List.of(new Problem(Problem.Kind.USAGE, line)));
        }
    }

    private RunFailed withoutFolder(LastRun lastRun) {
        String why = lastRun.executionError() == null ? "no simulation recorded anything" : lastRun.executionError();
        String line = "run " + run + " left no folder below " + runs() + ": " + why;
        say(line);
        return new RunFailed(Problem.Kind.INVALID.exitCode(), line);
    }

    private void failOn(List<Problem> problems) {
        if (problems.isEmpty()) {
            return;
        }
        problems.forEach(problem -> say(problem.line()));
        throw new RunFailed(
                Problem.Kind.worst(problems).exitCode(), problems.get(0).line());
    }

    private void say(String line) {
        console.println("weigh: FAILED: " + line);
    }

    private Path runs() {
        return root.resolve("reports").resolve("runs");
    }

    private Path results() {
        return root.resolve("simulations").resolve("target").resolve("gatling");
    }
}
