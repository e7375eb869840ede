package dev.weighbridge.benchmarks.render;

import dev.weighbridge.benchmarks.evals.Commands;
import dev.weighbridge.benchmarks.evals.Folder;
import dev.weighbridge.benchmarks.evals.Sheet;
import dev.weighbridge.benchmarks.evals.Weighed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code benchmarks/render}: exit 0 where the aims hold, 1 where one is missed, 64 for a wrong option. */
@Command(name = "render", description = "How long a run takes to render, how much memory, and how large its page is.")
public final class RenderCommand implements Callable<Integer> {
    private static final int WRONG_USAGE = 64;
    private static final double MOST_SECONDS = 60;
    private static final long MOST_MB = 1_000;
    private static final double BYTES_PER_MB = 1e6;

    @Option(
            names = "--exchanges",
            split = ",",
            defaultValue = "1000,100000,1000000",
            description = "exchanges of each run (default ${DEFAULT-VALUE})")
    private List<Integer> exchanges = List.of();

    @Option(names = "--seed", description = "seed of all that happens in them (default ${DEFAULT-VALUE})")
    private long seed = 1;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    public static void main(String[] arguments) {
        CommandLine line = new CommandLine(new RenderCommand());
        line.getCommandSpec().exitCodeOnInvalidInput(WRONG_USAGE);
        System.exit(line.execute(arguments));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (exchanges.stream().anyMatch(count -> count < SyntheticRun.LEAST)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--exchanges " + exchanges + ": each must be at least " + SyntheticRun.LEAST + "; ask for more");
        }
        Sheet sheet = new Sheet(spec.commandLine().getOut());
        sheet.say(
                "the command: bin/weigh report, from its start to its end; aims: below %.0f s and %d MB",
                MOST_SECONDS, MOST_MB);
        double longest = 0;
        for (int count : exchanges) {
            longest = Math.max(longest, render(sheet, count));
        }
        sheet.say("render: %.1f s at the longest (aim < %.0f s; %s)", longest, MOST_SECONDS, sheet.inWords());
        return sheet.met() ? 0 : 1;
    }

    private double render(Sheet sheet, int count) throws IOException, InterruptedException {
        try (Folder home = Folder.make()) {
            Path run = SyntheticRun.write(home.of("project"), count, seed);
            Weighed weighed = Weighed.run(
                            home.of("project"), Map.of(), Commands.weigh(List.of("report", run.toString())))
                    .ok();
            sheet.aim(
                    weighed.seconds() < MOST_SECONDS && weighed.peakMb() < MOST_MB,
                    "%,9d exchanges, journal %.0f MB: %.1f s (%.1f s of CPU), peak %d MB, page %.2f MB",
                    count,
                    Files.size(run.resolve("exchanges.jsonl")) / BYTES_PER_MB,
                    weighed.seconds(),
                    weighed.cpuSeconds(),
                    weighed.peakMb(),
                    Files.size(run.resolve("index.html")) / BYTES_PER_MB);
            return weighed.seconds();
        }
    }
}
