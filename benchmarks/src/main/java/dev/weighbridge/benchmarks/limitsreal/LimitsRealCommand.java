package dev.weighbridge.benchmarks.limitsreal;

import dev.weighbridge.gateway.time.NanoClock;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The command {@code benchmarks/limits-real}: finds limits that nginx, HAProxy and Java libraries set in front of the
 * simulator. Exit 0 where every aim is met, 1 where one is not, 64 for a wrong option.
 */
@Command(name = "limits-real", description = "Finds the limits of real limiters in front of the simulator.")
public final class LimitsRealCommand implements Callable<Integer> {
    private static final int WRONG_USAGE = 64;

    @Option(names = "--seed", description = "seed of the limiters' numbers (default ${DEFAULT-VALUE})")
    private long seed = 1;

    @Option(names = "--seconds", description = "the longest search for one limit (default ${DEFAULT-VALUE})")
    private int seconds = 22;

    @Option(names = "--requests", description = "the most requests for one limit (default ${DEFAULT-VALUE})")
    private int requests = 200;

    @Option(names = "--only", description = "only limiters whose name begins so")
    private String only = "";

    @Option(names = "--check", description = "only check that each limiter is what it is said to be")
    private boolean check;

    @Option(names = "--nginx", description = "the program (default ${DEFAULT-VALUE})")
    private String nginx = "nginx";

    @Option(names = "--haproxy", description = "the program (default ${DEFAULT-VALUE})")
    private String haproxy = "haproxy";

    @Option(names = "--folder", required = true, description = "an empty folder for the servers' files")
    private Path folder = Path.of("");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    public static void main(String[] arguments) {
        CommandLine line = new CommandLine(new LimitsRealCommand());
        line.getCommandSpec().exitCodeOnInvalidInput(WRONG_USAGE);
        System.exit(line.execute(arguments));
    }

    @Override
    public Integer call() throws InterruptedException {
        List<RealLimiter> limiters = RealLimiters.drawn(seed).stream()
                .filter(limiter -> limiter.name().startsWith(only))
                .toList();
        if (seconds < 1 || requests < 1 || limiters.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), "--seconds and --requests must be at least 1, and --only fit a limiter's name");
        }
        try {
            return run(limiters) ? 0 : 1;
        } catch (IOException e) {
            spec.commandLine().getErr().println("limits-real: " + e.getMessage());
            return 1;
        }
    }

    private boolean run(List<RealLimiter> limiters) throws IOException, InterruptedException {
        Duration each = Duration.ofSeconds(seconds);
        Programs programs = new Programs(nginx, haproxy, folder.toAbsolutePath());
        try (Site site = Site.start(limiters, programs, seed);
                Visits visits = new Visits(site, NanoClock.system())) {
            visits.warmUp();
            Rounds rounds = new Rounds(limiters, visits, spec.commandLine().getOut());
            return check ? rounds.check(each, seed) : rounds.search(Searches.real(), requests, each);
        }
    }
}
