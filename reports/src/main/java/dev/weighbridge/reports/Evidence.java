package dev.weighbridge.reports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What lies beside a report for whoever doubts it.
 *
 * @param stockReports the folders of stock Gatling reports, relative to the run folder, e.g. {@code gatling/latency-1}
 * @param files the run's own files that exist, relative to the run folder
 */
public record Evidence(List<String> stockReports, List<String> files) {
    private static final List<String> FILES = List.of(
            "exchanges.csv",
            "exchanges.jsonl",
            "summary.json",
            "claims.json",
            "limits.json",
            "meter.json",
            "published.json",
            "run.json",
            "verdict.json",
            "verdict.md",
            "junit.xml");

    /** Nothing beside the page. */
    public static final Evidence NONE = new Evidence(List.of(), List.of());

    public Evidence {
        stockReports = List.copyOf(stockReports);
        files = List.copyOf(files);
    }

    /**
     * What exists in a run folder now.
     *
     * @throws UncheckedIOException where the folder cannot be read
     */
    public static Evidence in(Path folder) {
        return new Evidence(
                stockReports(folder),
                FILES.stream()
                        .filter(file -> Files.exists(folder.resolve(file)))
                        .toList());
    }

    private static List<String> stockReports(Path folder) {
        Path gatling = folder.resolve("gatling");
        if (!Files.isDirectory(gatling)) {
            return List.of();
        }
        try (Stream<Path> reports = Files.list(gatling)) {
            return reports.filter(report -> Files.exists(report.resolve("index.html")))
                    .map(report -> "gatling/" + report.getFileName())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(gatling + " cannot be listed", e);
        }
    }
}
