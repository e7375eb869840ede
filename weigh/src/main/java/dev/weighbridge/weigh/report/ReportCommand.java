package dev.weighbridge.weigh.report;

import dev.weighbridge.measurements.comparison.Language;
import dev.weighbridge.measurements.run.RunFolder;
import dev.weighbridge.measurements.summary.Summary;
import dev.weighbridge.measurements.summary.SummaryFile;
import dev.weighbridge.measurements.userfile.Credentials;
import dev.weighbridge.measurements.userfile.DidYouMean;
import dev.weighbridge.weigh.Rendering;
import dev.weighbridge.weigh.console.CommandFailed;
import dev.weighbridge.weigh.console.ExitCode;
import dev.weighbridge.weigh.console.PlainText;
import dev.weighbridge.weigh.console.Surroundings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code weigh report}: makes every rendering of a run anew, from its folder alone. */
@Command(
        name = "report",
        description = {
            "Renders a run anew from its folder alone: index.html, exchanges.csv and summary.json. "
                    + "The journal is read, never written. With --compare nothing is rendered: two runs or more are "
                    + "set side by side, workload by workload."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  weigh report",
            "  weigh report reports/runs/20261121-020000-000",
            "  weigh report --language ko",
            "  weigh report --compare 20261119-020000-000 20261120-020000-000 20261121-020000-000"
        })
public final class ReportCommand implements Callable<Integer> {
    private static final String LATEST = "reports/latest";

    private final Surroundings surroundings;

    @Parameters(
            arity = "0..*",
            paramLabel = "RUN",
            description = "the folder of a run, or its id (default: reports/latest)")
    private List<String> runs = new ArrayList<>();

    @Option(names = "--compare", description = "set two runs or more side by side, in the order given")
    private boolean compare;

    @Option(
            names = "--language",
            paramLabel = "LANGUAGE",
            description = "the language of the page, en or ko (default: that of the run's comparison)")
    private @Nullable String language;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** The command in its surroundings. */
    public ReportCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        (compare ? sideBySide() : rendered())
                .map(PlainText::of)
                .forEach(spec.commandLine().getOut()::println);
        return ExitCode.PASS.code();
    }

    private Stream<String> sideBySide() {
        if (language != null) {
            throw CommandFailed.usage("--language has no page to be the language of with --compare; leave one out");
        }
        if (runs.size() < 2) {
            throw CommandFailed.usage("--compare has " + runs.size() + " of the two runs or more that it needs; name "
                    + "them by their folders or ids: weigh report --compare RUN1 RUN2");
        }
        return new RunsCompared(runs.stream().map(this::summary).toList()).lines().stream();
    }

    private Summary summary(String given) {
        RunPlace place = RunPlace.of(surroundings.workingFolder(), given);
        Path file = place.open().path().resolve("summary.json");
        if (!Files.exists(file)) {
            throw CommandFailed.usage(given + ": holds no summary.json; make it: weigh report " + given);
        }
        try {
            return SummaryFile.read(Files.readString(file));
        } catch (IOException | IllegalArgumentException e) {
            throw place.unusable("compared", e);
        }
    }

    private Stream<String> rendered() {
        if (runs.size() > 1) {
            throw CommandFailed.usage(
                    "report has " + runs.size() + " runs; give one, or --compare to set them side by side");
        }
        RunPlace place = RunPlace.of(surroundings.workingFolder(), runs.isEmpty() ? LATEST : runs.get(0));
        Rendering rendering = render(place, language == null ? null : language(language));
        return rendering.conclusion().stream().dropWhile(String::isEmpty);
    }

    private static Language language(String given) {
        Map<String, Language> byTag = Language.byTag();
        Language found = byTag.get(given);
        if (found == null) {
            throw CommandFailed.usage("--language is \"" + Credentials.shown(given)
                    + "\", and no page is in this language; " + DidYouMean.phrase(given, byTag.keySet()));
        }
        return found;
    }

    private static Rendering render(RunPlace place, @Nullable Language language) {
        try {
            RunFolder folder = place.open();
            return language == null ? Rendering.of(folder) : Rendering.of(folder, language);
        } catch (UncheckedIOException e) {
            throw place.unusable(e.getCause() == null ? e : e.getCause());
        } catch (IOException e) {
            throw place.unusable(e);
        }
    }
}
