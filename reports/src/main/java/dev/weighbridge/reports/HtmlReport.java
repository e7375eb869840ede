package dev.weighbridge.reports;

import dev.weighbridge.evalsuites.claims.ClaimResults;
import dev.weighbridge.measurements.limits.file.TargetLimits;
import dev.weighbridge.measurements.meter.MeterResult;
import dev.weighbridge.measurements.run.PublishedFigures;
import dev.weighbridge.measurements.summary.Summary;
import dev.weighbridge.reports.cases.Cases;
import dev.weighbridge.reports.page.Beside;
import dev.weighbridge.reports.page.Link;
import dev.weighbridge.reports.page.PageRenderer;
import dev.weighbridge.reports.reading.Terms;
import dev.weighbridge.reports.verdict.ShownVerdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A run as one HTML page that works offline and by itself; a pure function of what it is given. */
public final class HtmlReport {
    private static final Map<String, String> ABOUT = Map.ofEntries(
            Map.entry("exchanges.csv", "every exchange as a row, for a spreadsheet or a data frame"),
            Map.entry("exchanges.jsonl", "the journal, every exchange with all its marks"),
            Map.entry("summary.json", "the numbers of this page"),
            Map.entry("claims.json", "what came of the providers' claims"),
            Map.entry("limits.json", "what was found of rate limits"),
            Map.entry("meter.json", "what was found of how targets count tokens"),
            Map.entry("published.json", "what the gateway publishes of its own latency"),
            Map.entry("run.json", "the manifest: what was planned, and with what"),
            Map.entry("verdict.json", "the verdict with all its numbers"),
            Map.entry("verdict.md", "the verdict in Markdown"),
            Map.entry("junit.xml", "the verdict for a build server"));

    private HtmlReport() {}

    /** The page of a summary, with links to its evidence. The same input gives the same text. */
    public static String render(
            Summary summary,
            Evidence evidence,
            List<ClaimResults> claims,
            List<PublishedFigures> published,
            List<TargetLimits> limits) {
        return render(summary, evidence, claims, published, limits, List.of(), Optional.empty(), Optional.empty());
    }

    /** The same of a run whose meters were checked, that was judged, or some of whose answers were graded. */
    public static String render(
            Summary summary,
            Evidence evidence,
            List<ClaimResults> claims,
            List<PublishedFigures> published,
            List<TargetLimits> limits,
            List<MeterResult> meters,
            Optional<ShownVerdict> verdict,
            Optional<Cases> cases) {
        return render(summary, evidence, claims, published, limits, meters, verdict, cases, Terms.NONE);
    }

    /** The same of a run whose comparison is at hand. */
    public static String render(
            Summary summary,
            Evidence evidence,
            List<ClaimResults> claims,
            List<PublishedFigures> published,
            List<TargetLimits> limits,
            List<MeterResult> meters,
            Optional<ShownVerdict> verdict,
            Optional<Cases> cases,
            Terms terms) {
        return PageRenderer.create()
                .render(summary, new Beside(links(evidence), claims, published, limits, meters, verdict, cases, terms));
    }

    static List<Link> links(Evidence evidence) {
        List<Link> links = new ArrayList<>();
        for (String report : evidence.stockReports()) {
            links.add(new Link(
                    report + "/index.html", "Stock Gatling report", report.substring(report.lastIndexOf('/') + 1)));
        }
        for (String file : evidence.files()) {
            links.add(new Link(file, file, ABOUT.getOrDefault(file, "")));
        }
        return links;
    }
}
