package dev.weighbridge.reports.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.measurements.limits.file.TargetLimits;
import dev.weighbridge.measurements.summary.Summary;
import dev.weighbridge.reports.Reports;
import dev.weighbridge.reports.page.Beside;
import dev.weighbridge.reports.page.PageRenderer;
import dev.weighbridge.reports.testing.GradedSummaries;
import dev.weighbridge.reports.testing.Hostile;
import dev.weighbridge.reports.testing.LimitSamples;
import dev.weighbridge.reports.testing.Summaries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

@Tag("browser")
class ChartsBrowserTest {
    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @TempDir
    private Path folder;

    @Test
    void chartsAreDrawnAndTheConsoleStaysSilent() {
        Document page = open(Summaries.typical());

        assertThat(page.select("#percentile-plot .plot svg path[stroke^=var]")).hasSizeGreaterThanOrEqualTo(2);
        assertThat(page.select("#load-plot .plot svg path[stroke^=var]")).hasSizeGreaterThanOrEqualTo(4);
        assertThat(page.select("#percentile-plot .plot svg text").eachText()).contains("p50", "p90", "free", "paid");
        assertThat(page.select("#load-plot .plot svg text").eachText()).contains("12/s", "service level");
        assertThat(page.select(".switches[hidden]")).isEmpty();
    }

    @Test
    void accuracyAndAnswerersAreDrawnWithoutComplaint() {
        Document page = open(GradedSummaries.typical());

        assertThat(page.select("#accuracy-plot .plot svg text").eachText())
                .contains("free", "paid", "4/s", "12/s", "concurrency 8", "right answers, %");
        assertThat(page.select("#accuracy-plot .plot svg path[stroke^=var]")).hasSizeGreaterThanOrEqualTo(4);
        assertThat(page.select("#answerers-plot .plot svg text").eachText())
                .contains("acme/swift-8b:free", "acme/swift-3b:free", "seconds after the run's start");
    }

    @Test
    void hostileTextRunsNothing() {
        Document page = open(Hostile.summary());

        assertThat(page.title()).isNotEqualTo("OWNED").contains("Weighbridge");
        assertThat(page.select("#percentile-plot .plot svg path[stroke^=var]")).isNotEmpty();
        assertThat(page.select("img")).isEmpty();
    }

    @Test
    void limitsAreDrawnAndHostileOnesRunNothing() throws IOException {
        List<TargetLimits> limits = List.of(LimitSamples.several(), LimitSamples.hostile());
        Document page = open(Files.writeString(
                folder.resolve("index.html"),
                PageRenderer.create()
                        .render(Summaries.small(), Beside.files(List.of()).withLimits(limits))));

        assertThat(page.select("#limits-1-timeline .plot svg text").eachText()).contains("the limit, 12", "rejected");
        assertThat(page.select("#limits-2-timeline .plot svg path[fill^=var]")).hasSizeGreaterThan(60);
        assertThat(page.title()).isNotEqualTo("OWNED");
    }

    private Document open(Summary summary) {
        return open(Reports.render(folder, summary));
    }

    /** The page as its scripts left it; they must have had nothing to complain of. */
    private Document open(Path html) {
        try (Window window = CHROMIUM.open(html)) {
            window.assertQuiet();
            return window.document();
        }
    }
}
