package dev.weighbridge.weigh.gate;

import dev.weighbridge.evalsuites.projection.ProjectedRun;
import dev.weighbridge.measurements.baseline.Baseline;
import dev.weighbridge.measurements.baseline.BaselineFile;
import dev.weighbridge.measurements.baseline.RunProjection;
import dev.weighbridge.measurements.baseline.TargetProjection;
import dev.weighbridge.measurements.run.RunFolder;
import dev.weighbridge.weigh.console.CommandFailed;
import dev.weighbridge.weigh.console.ExitCode;
import dev.weighbridge.weigh.console.PlainText;
import dev.weighbridge.weigh.console.Surroundings;
import dev.weighbridge.weigh.report.RunPlace;
import dev.weighbridge.weigh.verdict.Keeping;
import dev.weighbridge.weigh.verdict.VerdictNotes;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code weigh bless}: makes a run the baseline of its comparison. */
@Command(
        name = "bless",
        description = {
            "Makes a run the baseline that later runs of its comparison are judged against: "
                    + "reports/baselines/COMPARISON.json, which belongs under version control. The times of up to 20 runs "
                    + "blessed before stay in it, since they show how much runs differ."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  weigh bless", "  weigh bless reports/runs/20261121-020000-000"})
public final class BlessCommand implements Callable<Integer> {
    private final Surroundings surroundings;
    private final InstantSource wall;

    @Parameters(
            arity = "0..1",
            paramLabel = "RUN",
            defaultValue = "reports/latest",
            description = "the folder of a run, or its id (default: ${DEFAULT-VALUE})")
    private String run = "";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** The command in its surroundings; the clock says when a run is blessed. */
    public BlessCommand(Surroundings surroundings, InstantSource wall) {
        this.surroundings = surroundings;
        this.wall = wall;
    }

    @Override
    public Integer call() {
        RunPlace place = RunPlace.of(surroundings.workingFolder(), run);
        RunFolder folder = place.open();
        requireFinished(folder);
        try {
            bless(folder, ProjectedRun.of(folder));
            VerdictNotes.tooFewBlocks(folder.manifest().comparison()).ifPresent(note -> say("note: " + note));
        } catch (UncheckedIOException e) {
            throw place.unusable("blessed", e);
        } catch (IllegalArgumentException e) {
            throw CommandFailed.usage(String.valueOf(e.getMessage()));
        }
        return ExitCode.PASS.code();
    }

    private static void requireFinished(RunFolder folder) {
        if (!Files.exists(folder.path().resolve("finished"))) {
            throw CommandFailed.invalid("run " + folder.id() + ": did not finish, so it is no baseline; go on with it: "
                    + folder.manifest().command());
        }
    }

    private void bless(RunFolder folder, RunProjection blessed) {
        String comparison = folder.manifest().comparison().name();
        if (blessed.workloads().stream().flatMap(w -> w.targets().stream()).noneMatch(TargetProjection::answered)) {
            throw CommandFailed.invalid("run " + folder.id() + ": nothing was answered in it, so it is no baseline");
        }
        Path baselines = Keeping.in(surroundings.workingFolder()).baselines();
        Optional<Baseline> before = BaselineFile.read(baselines, comparison);
        Baseline baseline = before.filter(known -> !known.run().run().equals(blessed.run()))
                .map(known -> known.bless(blessed, wall.instant()))
                .orElseGet(() -> again(before, comparison, blessed));
        Path file = BaselineFile.write(baselines, baseline);
        say("Blessed: run " + blessed.run() + " is the baseline of " + comparison
                + (blessed.simulated() ? "  [SIMULATED: no real model was asked]" : ""));
        say("Earlier blessed runs whose times are kept: " + baseline.earlier().size());
        if (blessed.clientBound()) {
            say("note: this machine could not send on time in it, so no times can be held against it");
        }
        say("Keep it under version control: " + file);
    }

    /** The first one, or the same run once more. */
    private Baseline again(Optional<Baseline> before, String comparison, RunProjection blessed) {
        return new Baseline(
                comparison,
                wall.instant(),
                blessed,
                before.map(Baseline::earlier).orElse(List.of()));
    }

    private void say(String line) {
        spec.commandLine().getOut().println(PlainText.of(line));
    }
}
