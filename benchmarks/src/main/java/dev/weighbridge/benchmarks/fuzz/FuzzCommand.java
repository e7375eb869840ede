package dev.weighbridge.benchmarks.fuzz;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code benchmarks/fuzz}: exit 0 where nothing failed, 1 where something did, 64 for a wrong option. */
@Command(name = "fuzz", description = "Reads broken responses of every dialect: no exception, no hang, bounded memory.")
public final class FuzzCommand implements Callable<Integer> {
    private static final int WRONG_USAGE = 64;
    private static final long HANG_NANOS = TimeUnit.SECONDS.toNanos(10);

    @Option(names = "--seed", description = "seed of all mutations (default ${DEFAULT-VALUE})")
    private long seed = 1;

    @Option(names = "--mutations", description = "how many broken responses (default ${DEFAULT-VALUE})")
    private long mutations = 2_100_000;

    @Option(names = "--threads", description = "threads (default: one a core)")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--from", description = "number of the first mutation, to repeat one (default ${DEFAULT-VALUE})")
    private long from;

    @Option(names = "--streams", description = "folder of recorded streams (default ${DEFAULT-VALUE})")
    private Path streams = Path.of("gateway/src/test/resources/streams");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    public static void main(String[] args) {
        CommandLine line = new CommandLine(new FuzzCommand());
        line.getCommandSpec().exitCodeOnInvalidInput(WRONG_USAGE);
        System.exit(line.execute(args));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (mutations < 1 || threads < 1 || from < 0) {
            throw new ParameterException(
                    spec.commandLine(), "--mutations and --threads must be at least 1, and --from at least 0");
        }
        List<Worker> workers = workers(Corpus.read(streams));
        List<String> failures = new ArrayList<>(awaitAll(workers));
        workers.forEach(worker -> failures.addAll(worker.failures()));
        print(workers, failures);
        return failures.isEmpty() ? 0 : 1;
    }

    private List<Worker> workers(Corpus corpus) {
        List<Worker> workers = new ArrayList<>();
        for (int thread = 0; thread < threads; thread++) {
            long first = from + mutations * thread / threads;
            long next = from + mutations * (thread + 1) / threads;
            workers.add(new Worker(seed, first, next - first, corpus));
        }
        return workers;
    }

    /** Waits for all; gives what hangs, and waits for that no longer. */
    private static List<String> awaitAll(List<Worker> workers) throws InterruptedException {
        List<Thread> running = workers.stream().map(FuzzCommand::started).toList();
        while (running.stream().anyMatch(Thread::isAlive)) {
            for (Thread thread : running) {
                thread.join(200);
            }
            List<String> hanging = workers.stream()
                    .map(worker -> worker.hanging(HANG_NANOS))
                    .filter(number -> number >= 0)
                    .map(number -> "mutation " + number + ": hangs")
                    .toList();
            if (!hanging.isEmpty()) {
                return hanging;
            }
        }
        return List.of();
    }

    private static Thread started(Worker worker) {
        Thread thread = new Thread(worker, "fuzz");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private void print(List<Worker> workers, List<String> failures) {
        PrintWriter out = spec.commandLine().getOut();
        long longest = workers.stream().mapToLong(Worker::longestNanos).max().orElse(0);
        Map<String, Long> outcomes = sum(workers, Worker::outcomes);
        long read = outcomes.values().stream().mapToLong(Long::longValue).sum();
        sum(workers, worker -> worker.trials()).forEach((dialect, n) -> say(out, "%-18s %,12d mutations", dialect, n));
        outcomes.forEach((outcome, n) -> say(out, "  %-16s %,12d", outcome, n));
        say(out, "longest mutation   %12.1f ms", longest / 1e6);
        say(out, "largest heap       %12d MiB", Runtime.getRuntime().maxMemory() >> 20);
        failures.forEach(failure -> say(out, "seed %d, %s", seed, failure));
        say(out, "fuzz: %,d failures of %,d mutations (aim 0)", failures.size(), read + failures.size());
    }

    private static Map<String, Long> sum(List<Worker> workers, Function<Worker, Map<?, Long>> counts) {
        Map<String, Long> sum = new TreeMap<>();
        workers.forEach(worker -> counts.apply(worker)
                .forEach((key, n) -> sum.merge(String.valueOf(key).toLowerCase(Locale.ROOT), n, Long::sum)));
        return sum;
    }

    private static void say(PrintWriter out, String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
        out.flush();
    }
}
