package dev.weighbridge.weigh.gate;

import dev.weighbridge.measurements.comparison.Gating;
import dev.weighbridge.measurements.run.RunFolder;
import dev.weighbridge.measurements.userfile.Credentials;
import dev.weighbridge.measurements.userfile.DidYouMean;
import dev.weighbridge.measurements.verdict.gate.ExitPolicy;
import dev.weighbridge.measurements.verdict.written.WrittenVerdict;
import dev.weighbridge.weigh.Rendering;
import dev.weighbridge.weigh.console.CommandFailed;
import dev.weighbridge.weigh.console.PlainText;
import dev.weighbridge.weigh.console.Surroundings;
import dev.weighbridge.weigh.report.RunPlace;
import dev.weighbridge.weigh.verdict.JudgedRun;
import dev.weighbridge.weigh.verdict.Keeping;
import dev.weighbridge.weigh.verdict.VerdictLines;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code weigh gate}: judges a stored run as the build does. */
@Command(
        name = "gate",
        description = {
            "Judges a run against the baseline of its comparison, as mvn gatling:test does: prints decisions, verdict and "
                    + "every breach, and writes verdict.json, verdict.md, junit.xml and index.html into the run folder.",
            "Ends with 1 where something is worse, with 2 where the policy asks for more data, with 3 where the run cannot "
                    + "be compared, and with 0 else or where there is no baseline."
        },
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {"  weigh gate", "  weigh gate reports/runs/20261121-020000-000 --policy release"})
public final class GateCommand implements Callable<Integer> {
    private static final List<String> POLICIES =
            Arrays.stream(ExitPolicy.values()).map(ExitPolicy::word).toList();

    private final Surroundings surroundings;

    @Parameters(
            arity = "0..1",
            paramLabel = "RUN",
            defaultValue = "reports/latest",
            description = "the folder of a run, or its id (default: ${DEFAULT-VALUE})")
    private String run = "";

    @Option(
            names = "--policy",
            paramLabel = "POLICY",
            description = "pull-request or release (default: what the comparison says, or pull-request)")
    private @Nullable String policy;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** The command in its surroundings. */
    public GateCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Path root = surroundings.workingFolder();
        ExitPolicy asked = policy == null ? null : policy(policy);
        RunPlace place = RunPlace.of(root, run);
        RunFolder folder = place.open();
        Gating gating = folder.manifest().comparison().gate();
        WrittenVerdict written = judge(place, folder, asked == null ? gating : gating.with(asked));
        VerdictLines.of(written).forEach(this::say);
        written.breaches().forEach(line -> say("weigh: FAILED: " + line));
        return written.exitCode();
    }

    private static ExitPolicy policy(String given) {
        return Arrays.stream(ExitPolicy.values())
                .filter(known -> known.word().equals(given))
                .findFirst()
                .orElseThrow(() -> CommandFailed.usage(
                        "--policy is \"" + Credentials.shown(given) + "\"; " + DidYouMean.phrase(given, POLICIES)));
    }

    private WrittenVerdict judge(RunPlace place, RunFolder folder, Gating gating) {
        try {
            JudgedRun judged = JudgedRun.of(folder, Keeping.in(surroundings.workingFolder()), gating);
            judged.write();
            Rendering.of(folder);
            return judged.written();
        } catch (UncheckedIOException | IOException e) {
            throw place.unusable("judged", e);
        } catch (IllegalArgumentException e) {
            throw CommandFailed.usage(String.valueOf(e.getMessage()));
        }
    }

    private void say(String line) {
        spec.commandLine().getOut().println(PlainText.of(line));
    }
}
