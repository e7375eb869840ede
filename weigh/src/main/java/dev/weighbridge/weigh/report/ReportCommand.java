package dev.weighbridge.weigh.report;

import dev.weighbridge.weigh.Rendering;
import dev.weighbridge.weigh.console.ExitCode;
import dev.weighbridge.weigh.console.PlainText;
import dev.weighbridge.weigh.console.Surroundings;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code weigh report}: makes every rendering of a run anew, from its folder alone. */
@Command(
        name = "report",
        description = {
            "Renders a run anew from its folder alone: index.html, exchanges.csv and summary.json. "
                    + "The journal is read, never written."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  weigh report", "  weigh report reports/runs/20261121-020000-000"})
public final class ReportCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Parameters(
            arity = "0..1",
            paramLabel = "RUN_FOLDER",
            defaultValue = "reports/latest",
            description = "the folder of a run (default: ${DEFAULT-VALUE})")
    private String folder = "";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** The command in its surroundings. */
    public ReportCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        RunPlace place = RunPlace.of(surroundings.workingFolder(), folder);
        Rendering rendering = render(place);
        PrintWriter out = spec.commandLine().getOut();
        rendering.conclusion().stream()
                .dropWhile(String::isEmpty)
                .map(PlainText::of)
                .forEach(out::println);
        return ExitCode.PASS.code();
    }

    private static Rendering render(RunPlace place) {
        try {
            return Rendering.of(place.open());
        } catch (UncheckedIOException e) {
            throw place.unusable(e.getCause() == null ? e : e.getCause());
        } catch (IOException e) {
            throw place.unusable(e);
        }
    }
}
