package dev.weighbridge.reports.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
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
    void latencyOverTimeAndStallsAreDrawnAndSwitched() {
        try (Window window = CHROMIUM.open(Reports.render(folder, Summaries.typical()))) {
            drawn(window);
            assertThat(texts(window, "#latency-time-plot"))
                    .contains("free", "paid", "free, rejected", "4/s", "12/s", "Time to first token, ms, log");
            window.find("#latency-time-plot label >> text=End to end").click();
            assertThat(texts(window, "#latency-time-plot")).contains("End to end, ms, log");
            assertThat(texts(window, "#stall-plot")).anyMatch(text -> text.startsWith("free, n"));
            window.find("#stall-plot label >> text=concurrency 8").click();
            assertThat(window.find("#stall-plot .plot svg path[stroke^=var]").count())
                    .isGreaterThanOrEqualTo(2);
            window.assertQuiet();
        }
    }

    @Test
    void aTouchTellsOfHowManyAnswersABinIs() {
        try (Window window = CHROMIUM.open(Reports.render(folder, Summaries.typical()))) {
            drawn(window);
            Locator plot = window.find("#latency-time-plot .plot");
            plot.scrollIntoViewIfNeeded();
            plot.locator("svg path[fill^='var(--target-1)']").last().hover(new Locator.HoverOptions().setForce(true));
            assertThat(window.find("#latency-time-plot .tip").innerText()).contains("free", "requests at 12/s");
            window.assertQuiet();
        }
    }

    /** Data that are many are unpacked a moment after the page is there. */
    private static void drawn(Window window) {
        window.page().waitForFunction("!document.querySelector('.plot > p')");
    }

    private static List<String> texts(Window window, String figure) {
        return window.find(figure + " .plot svg text").allTextContents();
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
            drawn(window);
            window.assertQuiet();
            return window.document();
        }
    }
}
