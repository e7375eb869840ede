package dev.weighbridge.reports.browser;

import dev.weighbridge.measurements.comparison.Language;
import dev.weighbridge.measurements.summary.Summary;
import dev.weighbridge.reports.cases.Cases;
import dev.weighbridge.reports.page.Beside;
import dev.weighbridge.reports.page.PageRenderer;
import dev.weighbridge.reports.reading.Terms;
import dev.weighbridge.reports.testing.LimitSamples;
import dev.weighbridge.reports.verdict.Cited;
import dev.weighbridge.reports.verdict.ShownDecision;
import dev.weighbridge.reports.verdict.ShownVerdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Pages to be opened. */
final class Pages {
    private Pages() {}

    /** A page with limits, a verdict that cites a case, and these cases. */
    static Path write(Path folder, Summary summary, Cases cases) throws IOException {
        return write(folder, summary, cases, Language.EN);
    }

    /** The same in a language. */
    static Path write(Path folder, Summary summary, Cases cases, Language language) throws IOException {
        return Files.writeString(
                folder.resolve("index.html"),
                PageRenderer.create()
                        .render(
                                summary,
                                Beside.files(List.of())
                                        .withLimits(List.of(LimitSamples.several()))
                                        .with(verdict())
                                        .with(cases)
                                        .with(Terms.NONE.in(language))));
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
