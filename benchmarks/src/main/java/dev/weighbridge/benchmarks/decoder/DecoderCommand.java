package dev.weighbridge.benchmarks.decoder;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code benchmarks/decoder}: exit 0 where the aim is met, 1 where not, 64 for a wrong option. */
@Command(name = "decoder", description = "Decodes chat streams, against a plain line reader with Jackson's tree.")
public final class DecoderCommand implements Callable<Integer> {
    static final double AIM = 1.0;
    private static final int WRONG_USAGE = 64;

    @Option(names = "--seed", description = "seed of the streams' text (default ${DEFAULT-VALUE})")
    private long seed = 1;

    @Option(names = "--forks", description = "rounds, each in fresh JVMs (default ${DEFAULT-VALUE})")
    private int forks = 3;

    @Option(names = "--seconds", description = "measured seconds per benchmark and round (default ${DEFAULT-VALUE})")
    private int seconds = 3;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    public static void main(String[] args) {
        CommandLine line = new CommandLine(new DecoderCommand());
        line.getCommandSpec().exitCodeOnInvalidInput(WRONG_USAGE);
        System.exit(line.execute(args));
    }

    @Override
    public Integer call() throws RunnerException {
        if (forks < 1 || seconds < 1) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--forks is " + forks + " and --seconds is " + seconds + "; both must be at least 1");
        }
        PrintWriter out = spec.commandLine().getOut();
        Scores scores = new Scores(rounds());
        out.println(new ScoreTable(scores, seed).text());
        out.flush();
        return scores.leastRatio() >= AIM ? 0 : 1;
    }

    private List<List<Score>> rounds() throws RunnerException {
        List<List<Score>> rounds = new ArrayList<>();
        for (int round = 1; round <= forks; round++) {
            spec.commandLine().getErr().println("round " + round + " of " + forks);
            spec.commandLine().getErr().flush();
            rounds.add(new Runner(options()).run().stream().map(Score::of).toList());
        }
        return rounds;
    }

    private Options options() {
        return new OptionsBuilder()
                .include(DecoderBenchmark.class.getName().replace(".", "\\."))
                .param("seed", Long.toString(seed))
                .mode(Mode.Throughput)
                .timeUnit(TimeUnit.SECONDS)
                .threads(1)
                .forks(1)
                .warmupIterations(0)
                .measurementIterations(seconds)
                .measurementTime(TimeValue.seconds(1))
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT)
                .build();
    }
}
