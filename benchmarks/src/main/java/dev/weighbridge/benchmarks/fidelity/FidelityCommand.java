package dev.weighbridge.benchmarks.fidelity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The command {@code benchmarks/fidelity}: how true the client's stamps are, and what measuring costs next to what
 * Gatling's own {@code http()} costs. Both processes share one machine and so one monotonic clock. Exit 0 where every
 * aim is met, 1 where not, 64 for a wrong option.
 */
@Command(name = "fidelity", description = "Weighs the instrument against the simulator's truth and plain http().")
public final class FidelityCommand implements Callable<Integer> {
    private static final int WRONG_USAGE = 64;

    @Option(names = "--streams", description = "concurrent streams of part (a) (default ${DEFAULT-VALUE})")
    private int streams = 1000;

    @Option(names = "--seconds", description = "how long each part measures (default ${DEFAULT-VALUE})")
    private int seconds = 7;

    @Option(names = "--repeats", description = "runs of each client in part (a) (default ${DEFAULT-VALUE})")
    private int repeats = 5;

    @Option(names = "--rate", description = "new streams a second in part (b) (default ${DEFAULT-VALUE})")
    private int rate = 1000;

    @Option(names = "--seed", description = "seed of the simulator and of the plan (default ${DEFAULT-VALUE})")
    private int seed = 1;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    public static void main(String[] arguments) {
        CommandLine line = new CommandLine(new FidelityCommand());
        line.getCommandSpec().exitCodeOnInvalidInput(WRONG_USAGE);
        System.exit(line.execute(arguments));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (Stream.of(streams, seconds, repeats, rate).anyMatch(given -> given < 1)) {
            throw new ParameterException(
                    spec.commandLine(), "--streams, --seconds, --repeats and --rate must each be at least 1");
        }
        Path folder = Files.createTempDirectory("fidelity");
        Table table = new Table(spec.commandLine().getOut());
        try {
            weigh(new FidelityOptions(streams, seconds, repeats, rate, seed), folder, table);
        } finally {
            delete(folder);
        }
        return table.everyAimMet() ? 0 : 1;
    }

    private static void weigh(FidelityOptions options, Path folder, Table table)
            throws IOException, InterruptedException {
        double ratio = new ConcurrentStreams(options, folder, table).weigh();
        new NewStreams(options, folder, table).weigh();
        table.say(
                "fidelity: %.2f x the CPU of plain http() (aim <= %.2f; %s)",
                ratio, ConcurrentStreams.CPU_RATIO, table.everyAimMet() ? "every aim met" : "not every aim met");
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> innerFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : innerFirst) {
                Files.delete(file);
            }
        }
    }
}
