package dev.weighbridge.weigh.gate;

import dev.weighbridge.evalsuites.projection.ProjectedRun;
import dev.weighbridge.measurements.baseline.RunProjection;
import dev.weighbridge.measurements.comparison.Gating;
import dev.weighbridge.measurements.plan.RandomStreams;
import dev.weighbridge.measurements.run.RunFolder;
import dev.weighbridge.weigh.console.CommandFailed;
import dev.weighbridge.weigh.console.ExitCode;
import dev.weighbridge.weigh.console.PlainText;
import dev.weighbridge.weigh.console.Surroundings;
import dev.weighbridge.weigh.gate.calibration.Calibration;
import dev.weighbridge.weigh.report.RunPlace;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code weigh calibrate}: says how often the gate errs on what targets really answered. */
@Command(
        name = "calibrate",
        description = {
            "Replays what targets answered, without one request: how often two answers to the same case differ, how many "
                    + "cases the margin needs at that, and how often the gate fails runs in which nothing changed.",
            "Give several runs of the same comparison, or one whose suites ask each case more than once. Where a case "
                    + "was answered once only, answers to different cases are set against each other, which errs to the "
                    + "careful side. Times are not calibrated. Ends with 3 where nothing was graded."
        },
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {"  weigh calibrate reports/latest", "  weigh calibrate 20261121-020000-000 20261122-020000-000"})
public final class CalibrateCommand implements Callable<Integer> {
    private static final int MOST_REPLAYS = 100_000;

    private final Surroundings surroundings;

    @Parameters(arity = "0..*", paramLabel = "RUN", description = "the folder of a run, or its id")
    private List<String> runs = new ArrayList<>();

    @Option(
            names = "--replays",
            paramLabel = "N",
            defaultValue = "1000",
            description = "how often the gate is played (default: ${DEFAULT-VALUE})")
    private int replays;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "the seed (default: ${DEFAULT-VALUE})")
    private long seed;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** The command in its surroundings. */
    public CalibrateCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        if (runs.isEmpty()) {
            throw CommandFailed.usage(
                    "no run is named; name one below reports/runs, or several of the same comparison");
        }
        if (replays < 1 || replays > MOST_REPLAYS) {
            throw CommandFailed.usage("--replays is " + replays + "; give a whole number from 1 to " + MOST_REPLAYS);
        }
        List<RunPlace> places = runs.stream()
                .map(given -> RunPlace.of(surroundings.workingFolder(), given))
                .toList();
        List<RunFolder> folders = places.stream().map(RunPlace::open).toList();
        requireOneComparison(folders);
        Gating gating = folders.get(folders.size() - 1).manifest().comparison().gate();
        Calibration calibration = new Calibration(gating.margins(), projections(places));
        calibration
                .lines(replays, new RandomStreams(seed).of("calibration", 0))
                .forEach(line -> spec.commandLine().getOut().println(PlainText.of(line)));
        return (calibration.empty() ? ExitCode.INVALID : ExitCode.PASS).code();
    }

    private static void requireOneComparison(List<RunFolder> folders) {
        List<String> names = folders.stream()
                .map(folder -> folder.manifest().comparison().name())
                .distinct()
                .toList();
        if (names.size() > 1) {
            throw CommandFailed.usage(
                    "these runs are of several comparisons: " + String.join(", ", names) + "; name runs of one only");
        }
    }

    private static List<RunProjection> projections(List<RunPlace> places) {
        List<RunProjection> projections = new ArrayList<>();
        for (RunPlace place : places) {
            try {
                projections.add(ProjectedRun.of(place.open()));
            } catch (UncheckedIOException e) {
                throw place.unusable("replayed", e);
            }
        }
        return projections;
    }
}
