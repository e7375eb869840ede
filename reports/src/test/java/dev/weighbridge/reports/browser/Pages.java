package dev.weighbridge.reports.browser;

import dev.weighbridge.measurements.summary.Summary;
import dev.weighbridge.reports.Evidence;
import dev.weighbridge.reports.HtmlReport;
import dev.weighbridge.reports.cases.Cases;
import dev.weighbridge.reports.testing.LimitSamples;
import dev.weighbridge.reports.verdict.Cited;
import dev.weighbridge.reports.verdict.ShownDecision;
import dev.weighbridge.reports.verdict.ShownVerdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Pages to be opened. */
final class Pages {
    private Pages() {}

    /** A page with limits, a verdict that cites a case, and these cases. */
    static Path write(Path folder, Summary summary, Cases cases) throws IOException {
        return Files.writeString(
                folder.resolve("index.html"),
                HtmlReport.render(
                        summary,
                        Evidence.NONE,
                        List.of(),
                        List.of(),
                        List.of(LimitSamples.several()),
                        List.of(),
                        Optional.of(verdict()),
                        Optional.of(cases)));
    }

    private static ShownVerdict verdict() {
        ShownDecision decision = new ShownDecision(
                "triage",
                "MOVE",
                "MOVE: the candidate is surely better",
                List.of("the candidate is surely better"),
                List.of("better 2", "gone"));
        return new ShownVerdict(
                "NO BASELINE",
                "NO BASELINE: there is no blessed run to compare with",
                null,
                "release",
                List.of(decision),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Cited.NOTHING);
    }
}
