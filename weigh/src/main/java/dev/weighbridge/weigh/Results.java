package dev.weighbridge.weigh;

import dev.weighbridge.evalsuites.engine.score.RunQuality;
import dev.weighbridge.evalsuites.workload.KeptSuites;
import dev.weighbridge.evalsuites.workload.WorkloadSuites;
import dev.weighbridge.measurements.comparison.Comparison;
import dev.weighbridge.measurements.cost.CostTally;
import dev.weighbridge.measurements.limits.file.LimitsFile;
import dev.weighbridge.measurements.metrics.ExchangesCsv;
import dev.weighbridge.measurements.metrics.Summariser;
import dev.weighbridge.measurements.quota.FoundLimit;
import dev.weighbridge.measurements.quota.Quotas;
import dev.weighbridge.measurements.quota.SeenRequests;
import dev.weighbridge.measurements.run.RunFolder;
import dev.weighbridge.measurements.summary.AnswerQuality;
import dev.weighbridge.measurements.summary.Hashes;
import dev.weighbridge.measurements.summary.Summary;
import dev.weighbridge.measurements.summary.SummaryFile;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is written from a run folder's journal before any page: {@code exchanges.csv} and {@code summary.json}. */
final class Results {
    private Results() {}

    /** Reads the journal once, writes both files beside it and gives what was found. */
    static Summary write(RunFolder folder) throws IOException {
        Path csv = folder.path().resolve("exchanges.csv");
        Summariser summariser = new Summariser(folder.manifest());
        Comparison comparison = folder.manifest().comparison();
        CostTally costs = new CostTally(comparison);
        SeenRequests seen = new SeenRequests();
        Optional<RunQuality> grading = RunQuality.begun(folder, costs);
        Optional<String> journal;
        try (Writer out = Files.newBufferedWriter(csv, StandardCharsets.UTF_8)) {
            ExchangesCsv rows = ExchangesCsv.open(out);
            // Two ends that have nothing in common, the one that takes longer first.
            journal = folder.readHashing(List.of(
                    line -> {
                        costs.accept(line);
                        seen.accept(line);
                        grading.ifPresent(quality -> quality.accept(line));
                    },
                    line -> {
                        summariser.accept(line);
                        rows.accept(line);
                    }));
        }
        // Grades are told to the costs, so they come first.
        AnswerQuality quality = grading.map(RunQuality::quality).orElse(AnswerQuality.NONE);
        Quotas quotas = new Quotas(comparison, found(folder), seen);
        Summary summary = summariser
                .summary()
                .with(quality)
                .with(costs.costs(quotas))
                .with(new Hashes(journal.orElse(null), suites(folder)));
        Files.writeString(folder.path().resolve("summary.json"), SummaryFile.json(summary), StandardCharsets.UTF_8);
        return summary;
    }

    private static Map<String, String> suites(RunFolder folder) {
        return KeptSuites.read(folder).map(WorkloadSuites::hashes).orElse(Map.of());
    }

    private static Map<String, FoundLimit> found(RunFolder folder) {
        Map<String, FoundLimit> found = new HashMap<>();
        LimitsFile.read(folder.path())
                .forEach(limits -> found.put(limits.target(), new FoundLimit(limits, "found in this run")));
        return found;
    }
}
