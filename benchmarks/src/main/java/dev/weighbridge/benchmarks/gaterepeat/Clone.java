package dev.weighbridge.benchmarks.gaterepeat;

import dev.weighbridge.weigh.command.Weigh;
import dev.weighbridge.weigh.console.StandBy;
import dev.weighbridge.weigh.console.Surroundings;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A clone of the project as it is committed, in a folder of its own that is gone in the end. */
final class Clone implements AutoCloseable {
    private static final String NAME = "gate-repeat";
    private static final double NANOS_PER_SECOND = 1e9;

    /**
     * Whole suites, since a sample is another one with another seed; blocks enough to gate times by; models that are
     * always there, since answers that never came would leave accuracy open.
     */
    private static final String COMPARISON = """
            incumbent: free
            candidate: paid
            targets:
              free:
                provider: simulated
                profile: keeprouter
                model: free
                price: free
                parameters: { temperature: 0, max-tokens: 64 }
              paid:
                provider: simulated
                profile: keeprouter
                model: gpt-4o
                price: { input-usd-per-million-tokens: "0.50", output-usd-per-million-tokens: "1.50" }
                parameters: { temperature: 0, max-tokens: 64 }
            workloads:
              support-en: { suite: support-en.csv, slo: { ttft: 5s, e2e: 10s } }
              classification-en: { suite: classification-en.yaml, load: false }
            load: { arrivals: poisson, warm-up: 12, levels: [ "concurrency 6" ], requests: 240, blocks: 24 }
            limits: { probe: false }
            meter: false
            evals: { at-once: 64 }
            gate: { metrics: [ accuracy, ttft, tpot, e2e ] }
            caps: { requests: 20000, usd: "1.00" }
            seed: %d
            """;

    private final Path home;

    private Clone(Path home) {
        this.home = home;
    }

    static Clone of(Path project) throws IOException, InterruptedException {
        Clone clone = new Clone(Files.createTempDirectory(NAME));
        run(
                project.toAbsolutePath(),
                clone.home.resolve("clone.out"),
                List.of("git", "clone", "-q", ".", clone.root().toString()));
        return clone;
    }

    private Path root() {
        return home.resolve("project");
    }

    /** One build that weighs, as a user calls it; the simulator's free models are changed as asked. */
    Built build(long seed, String change) throws IOException, InterruptedException {
        Files.writeString(
                root().resolve("comparisons").resolve(NAME + ".yaml"), String.format(Locale.ROOT, COMPARISON, seed));
        Path summary = home.resolve("summary.md");
        Files.writeString(summary, "");
        List<String> command =
                new ArrayList<>(List.of("mvn", "-B", "-o", "gatling:test", "-Dcomparison=" + NAME, "-Dfresh=true"));
        if (!change.isEmpty()) {
            command.add("-Dsimulated.change=" + change);
        }
        long startNanos = System.nanoTime();
        Path output = home.resolve("build.out");
        int exitCode = run(root(), output, command, "GITHUB_STEP_SUMMARY=" + summary);
        double seconds = (System.nanoTime() - startNanos) / NANOS_PER_SECOND;
        return new Built(exitCode, seconds, Files.readAllLines(output), Files.readString(summary));
    }

    /** Makes the last run the baseline; what the command said. */
    String bless() {
        StringWriter said = new StringWriter();
        PrintWriter out = new PrintWriter(said, true);
        Surroundings surroundings = new Surroundings(root(), name -> null, StandBy.process());
        int exitCode = Weigh.run(Weigh.commandLine(surroundings).setOut(out).setErr(out), "bless");
        return exitCode == 0 ? said.toString() : "exit " + exitCode + ": " + said;
    }

    private static int run(Path folder, Path output, List<String> command, String... environment)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        for (String variable : environment) {
            String[] parts = variable.split("=", 2);
            builder.environment().put(parts[0], parts[1]);
        }
        return builder.start().waitFor();
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> files = Files.walk(home)) {
            List<Path> innerFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : innerFirst) {
                Files.delete(file);
            }
        }
    }
}
