package dev.weighbridge.reports;

import dev.weighbridge.reports.page.Link;
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
    /** What may lie there, in the order of the page. */
    private static final List<Link> FILES = List.of(
            file("exchanges.csv", "every exchange as a row, for a spreadsheet or a data frame"),
            file("exchanges.jsonl", "the journal, every exchange with all its marks"),
            file("summary.json", "the numbers of this page"),
            file("claims.json", "what came of the providers' claims"),
            file("limits.json", "what was found of rate limits"),
            file("meter.json", "what was found of how targets count tokens"),
            file("published.json", "what the gateway publishes of its own latency"),
            file("run.json", "the manifest: what was planned, and with what"),
            file("verdict.json", "the verdict with all its numbers"),
            file("verdict.md", "the verdict in Markdown"),
            file("junit.xml", "the verdict for a build server"));

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
                        .map(Link::href)
                        .filter(file -> Files.exists(folder.resolve(file)))
                        .toList());
    }

    private static Link file(String name, String about) {
        return new Link(name, name, about);
    }

    /** A link to each. */
    public List<Link> links() {
        return Stream.concat(
                        stockReports.stream().map(Evidence::stock),
                        FILES.stream().filter(link -> files.contains(link.href())))
                .toList();
    }

    private static Link stock(String report) {
        String simulation = report.substring(report.lastIndexOf('/') + 1);
        return new Link(report + "/index.html", "Stock Gatling report", simulation);
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
