package dev.weighbridge.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.measurements.limits.file.TargetLimits;
import dev.weighbridge.measurements.summary.Summary;
import dev.weighbridge.reports.testing.GradedSummaries;
import dev.weighbridge.reports.testing.Hostile;
import dev.weighbridge.reports.testing.LimitSamples;
import dev.weighbridge.reports.testing.Summaries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page in a real browser, from a file and without a network; run where the profile {@code browser} is active. */
@Tag("browser")
class BrowserTest {
    private static final String CHROMIUM = "/usr/bin/chromium";
    private static final long PATIENCE_SECONDS = 120;

    @TempDir
    private Path folder;

    @Test
    void chartsAreDrawnAndTheConsoleStaysSilent() throws IOException, InterruptedException {
        Document page = open(Summaries.typical());

        assertThat(page.select("#percentile-plot .plot svg path[stroke^=var]")).hasSizeGreaterThanOrEqualTo(2);
        assertThat(page.select("#load-plot .plot svg path[stroke^=var]")).hasSizeGreaterThanOrEqualTo(4);
        assertThat(page.select("#percentile-plot .plot svg text").eachText()).contains("p50", "p90", "free", "paid");
        assertThat(page.select("#load-plot .plot svg text").eachText()).contains("12/s", "service level");
        assertThat(page.select(".switches[hidden]")).isEmpty();
        assertThat(consoleLines()).isEmpty();
    }

    @Test
    void accuracyAndAnswerersAreDrawnWithoutComplaint() throws IOException, InterruptedException {
        Document page = open(GradedSummaries.typical());

        assertThat(page.select("#accuracy-plot .plot svg text").eachText())
                .contains("free", "paid", "4/s", "12/s", "concurrency 8", "right answers, %");
        assertThat(page.select("#accuracy-plot .plot svg path[stroke^=var]")).hasSizeGreaterThanOrEqualTo(4);
        assertThat(page.select("#answerers-plot .plot svg text").eachText())
                .contains("acme/swift-8b:free", "acme/swift-3b:free", "seconds after the run's start");
        assertThat(consoleLines()).isEmpty();
    }

    @Test
    void hostileTextRunsNothing() throws IOException, InterruptedException {
        Document page = open(Hostile.summary());

        assertThat(page.title()).isNotEqualTo("OWNED").contains("Weighbridge");
        assertThat(page.select("#percentile-plot .plot svg path[stroke^=var]")).isNotEmpty();
        assertThat(page.select("img")).isEmpty();
        assertThat(consoleLines()).isEmpty();
    }

    @Test
    void limitsAreDrawnAndHostileOnesRunNothing() throws IOException, InterruptedException {
        List<TargetLimits> limits = List.of(LimitSamples.several(), LimitSamples.hostile());
        Document page = open(Files.writeString(
                folder.resolve("index.html"),
                HtmlReport.render(Summaries.small(), Evidence.NONE, List.of(), List.of(), limits)));

        assertThat(page.select("#limits-1-timeline .plot svg text").eachText()).contains("the limit, 12", "rejected");
        assertThat(page.select("#limits-2-timeline .plot svg path[fill^=var]")).hasSizeGreaterThan(60);
        assertThat(page.title()).isNotEqualTo("OWNED");
        assertThat(consoleLines()).isEmpty();
    }

    private Document open(Summary summary) throws IOException, InterruptedException {
        return open(Reports.render(folder, summary));
    }

    private Document open(Path html) throws IOException, InterruptedException {
        Path dom = folder.resolve("dom.html");
        Process browser = new ProcessBuilder(command(html))
                .redirectOutput(dom.toFile())
                .redirectError(log().toFile())
                .start();
        try {
            assertThat(browser.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS))
                    .as("Chromium ended within %s s", PATIENCE_SECONDS)
                    .isTrue();
        } finally {
            browser.destroyForcibly().waitFor();
        }
        assertThat(browser.exitValue()).as(Files.readString(log())).isZero();
        return Jsoup.parse(Files.readString(dom));
    }

    private List<String> command(Path html) {
        return List.of(
                CHROMIUM,
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--no-first-run",
                "--enable-logging=stderr",
                "--window-size=1280,1024",
                "--virtual-time-budget=5000",
                "--user-data-dir=" + folder.resolve("profile"),
                "--dump-dom",
                html.toUri().toString());
    }

    /** What scripts and the Content-Security-Policy complained of. */
    private List<String> consoleLines() throws IOException {
        return Files.readAllLines(log()).stream()
                .filter(line -> line.contains("CONSOLE"))
                .toList();
    }

    private Path log() {
        return folder.resolve("chromium.log");
    }
}
