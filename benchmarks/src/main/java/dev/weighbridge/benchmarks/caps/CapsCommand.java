package dev.weighbridge.benchmarks.caps;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command {@code benchmarks/caps}: exit 0 where the aims hold, 1 where one is missed, 64 for a wrong option. */
@Command(
        name = "caps",
        description = "Strikes runs with faults, retries, aborts and kills, and reads the gateway's books.")
public final class CapsCommand implements Callable<Integer> {
    private static final int WRONG_USAGE = 64;

    @Option(names = "--seed", description = "first seed (default ${DEFAULT-VALUE})")
    private long seed = 1;

    @Option(names = "--runs", description = "how many runs, at least 1 (default ${DEFAULT-VALUE})")
    private int runs = 1000;

    @Option(
            names = "--killed",
            description = "how many more with processes that are really killed (default ${DEFAULT-VALUE})")
    private int killed = 20;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    public static void main(String[] args) {
        CommandLine line = new CommandLine(new CapsCommand());
        line.getCommandSpec().exitCodeOnInvalidInput(WRONG_USAGE);
        System.exit(line.execute(args));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("caps");
        Map<Honesty, List<StormResult>> results = new EnumMap<>(Honesty.class);
        try {
            for (int i = 0; i < runs; i++) {
                keep(results, Storm.strike(StormPlan.of(seed + i), folder), folder);
            }
            for (int i = 0; i < killed; i++) {
                keep(results, KilledStorm.strike(StormPlan.of(seed + runs + i), folder), folder);
            }
        } finally {
            delete(folder);
        }
        return verdict(results);
    }

    /** Folders are thrown away one by one: a thousand journals are large. */
    private static void keep(Map<Honesty, List<StormResult>> results, StormResult result, Path folder)
            throws IOException {
        results.computeIfAbsent(result.plan().honesty(), honesty -> new ArrayList<>())
                .add(result);
        delete(folder.resolve("storm-" + result.plan().seed()));
    }

    private int verdict(Map<Honesty, List<StormResult>> results) {
        say("%-18s %5s %9s %6s %9s %9s  %s", "meter", "runs", "requests", "kept", "bounded", "stopped", "most over");
        results.forEach(this::row);
        List<StormResult> honest = results.getOrDefault(Honesty.HONEST, List.of());
        List<StormResult> seen = results.entrySet().stream()
                .filter(entry -> entry.getKey() != Honesty.HONEST && entry.getKey() != Honesty.UNSEEN)
                .flatMap(entry -> entry.getValue().stream())
                .toList();
        long above = honest.stream().filter(result -> !result.kept()).count();
        long beyond = seen.stream().filter(result -> !result.bounded()).count();
        say(
                "caps: %d of %d honest runs above a cap, %d of %d others beyond what was in flight (aim 0, 0)",
                above, honest.size(), beyond, seen.size());
        return above + beyond == 0 ? 0 : 1;
    }

    private void row(Honesty honesty, List<StormResult> results) {
        say(
                "%-18s %5d %9d %6d %9d %9d  %.1f answers",
                honesty.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                results.size(),
                results.stream().mapToInt(result -> result.entries().size()).sum(),
                results.stream().filter(StormResult::kept).count(),
                results.stream().filter(StormResult::bounded).count(),
                results.stream().filter(StormResult::stopped).count(),
                results.stream().mapToDouble(StormResult::overInAnswers).max().orElse(0));
    }

    private void say(String format, Object... values) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(String.format(Locale.ROOT, format, values));
        out.flush();
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
