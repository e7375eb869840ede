package dev.weighbridge.benchmarks.render;

import dev.weighbridge.evalsuites.engine.EvalItem;
import dev.weighbridge.evalsuites.engine.plan.EvalPlan;
import dev.weighbridge.evalsuites.workload.KeptSuites;
import dev.weighbridge.evalsuites.workload.WorkloadSuites;
import dev.weighbridge.measurements.run.Labels;
import dev.weighbridge.measurements.run.RunFolder;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A run as simulations would have left it: a tenth of the exchanges are of cases asked one by one, 10,000 at most, and the
 * others are load, in blocks of which the targets have one each in turn.
 */
final class SyntheticRun {
    /** The fewest exchanges that make a run. */
    static final int LEAST = 200;

    private static final int MOST_CASES = 5_000;
    private static final int BLOCK = 500;
    private static final List<String> LEVELS = List.of("concurrency 4", "10/s", "40/s");

    private final RunFolder folder;
    private final int cases;
    private final ExchangeLines lines;

    private SyntheticRun(RunFolder folder, int cases, long seed) {
        this.folder = folder;
        this.cases = cases;
        this.lines = new ExchangeLines(folder, new SplittableRandom(seed));
    }

    /** Writes a run of so many exchanges below a folder and gives its own. */
    static Path write(Path home, int exchanges, long seed) throws IOException {
        int cases = Math.min(MOST_CASES, exchanges / 20);
        Files.writeString(
                home.resolve("sums.jsonl"),
                IntStream.range(0, cases).mapToObj(SyntheticRun::line).collect(Collectors.joining("\n")));
        RunFolder folder = RunFolder.openOrResume(home.resolve("runs"), SyntheticManifest.of(seed), true);
        KeptSuites.write(folder, WorkloadSuites.load(folder.manifest().comparison(), home));
        new SyntheticRun(folder, cases, seed).write(exchanges);
        return folder.path();
    }

    private static String line(int number) {
        return "{\"id\":\"sum-" + number + "\",\"prompt\":\"What is " + number + " + 1? Answer with the number.\","
                + "\"reference\":\"" + (number + 1) + "\",\"tags\":[\"" + (number % 2 == 0 ? "even" : "odd")
                + "\"],\"checks\":[{\"type\":\"numeric\",\"value\":" + (number + 1) + "}]}";
    }

    private void write(int exchanges) throws IOException {
        EvalPlan plan = KeptSuites.read(folder).orElseThrow().plan().orElseThrow();
        try (BufferedWriter out = Files.newBufferedWriter(
                folder.path().resolve("exchanges.jsonl"), StandardCharsets.UTF_8, StandardOpenOption.APPEND)) {
            for (EvalItem item : plan.items()) {
                lines.write(out, plan.labels(item, "EvalSuitesSimulation", 1));
            }
            for (int i = plan.items().size(); i < exchanges; i++) {
                lines.write(out, underLoad(i - plan.items().size()));
            }
        }
    }

    private Labels underLoad(int number) {
        int block = number / BLOCK;
        String target = block % 2 == 0 ? "free" : "paid";
        String level = LEVELS.get(block / 2 % LEVELS.size());
        String caseId = "sum-" + number % cases;
        return new Labels("StreamingLatencySimulation", target, "sums", caseId, number / cases, block, level, 1, false);
    }
}
