package dev.weighbridge.reports.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.gateway.testing.GoldenFile;
import dev.weighbridge.measurements.comparison.Language;
import dev.weighbridge.measurements.summary.Cell;
import dev.weighbridge.measurements.summary.RunFacts;
import dev.weighbridge.measurements.summary.Summary;
import dev.weighbridge.reports.reading.Terms;
import dev.weighbridge.reports.testing.CellFixture;
import dev.weighbridge.reports.testing.Hostile;
import dev.weighbridge.reports.testing.PricedSummaries;
import dev.weighbridge.reports.testing.Summaries;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PageRendererTest {
    private static final List<Link> LINKS =
            List.of(new Link("exchanges.csv", "exchanges.csv", "every exchange as a row"));
    private static final int BUDGET = 300 * 1024;

    @Test
    void thePageIsTheGoldenOne() {
        PageRenderer renderer = PageRenderer.withCharts("/* the chart library */");

        GoldenFile.of("golden/index.html").matches(() -> renderer.render(Summaries.small(), Beside.files(LINKS)));
    }

    @Test
    void twoRenderingsOfTheSameSummaryAreTheSame() {
        assertThat(PageRenderer.create().render(Summaries.typical(), Beside.files(LINKS)))
                .isEqualTo(PageRenderer.create().render(Summaries.typical(), Beside.files(LINKS)));
    }

    @ParameterizedTest
    @EnumSource
    void aLargePageStaysWithinItsBudgetBesideTheChartLibraryInEveryLanguage(Language language) {
        Beside beside = Beside.files(LINKS).with(Terms.NONE.in(language));
        int page = bytes(PageRenderer.create().render(PricedSummaries.large(), beside));

        assertThat(page - bytes(Assets.echarts().text())).isLessThan(BUDGET);
    }

    @Test
    void theAnswerComesFirstAndHowItWasFoundLast() {
        assertThat(Jsoup.parse(render(PricedSummaries.typical()))
                        .select("main > section")
                        .eachAttr("id"))
                .containsExactly(
                        "quality-price",
                        "differences",
                        "compared",
                        "answer-quality",
                        "percentiles",
                        "load",
                        "latency",
                        "service-under-load",
                        "money",
                        "errors",
                        "method",
                        "warnings",
                        "files");
    }

    @Test
    void theChartLibraryKeepsItsLicenceNotice() {
        assertThat(render(Summaries.small()))
                .contains("Licensed to the Apache Software Foundation (ASF) under one")
                .contains("http://www.apache.org/licenses/LICENSE-2.0");
    }

    @Test
    void simulatedAndIncompleteAndClientBoundAreSaidInWords() {
        RunFacts run = Summaries.run();
        RunFacts broken = new RunFacts(
                run.id(),
                run.startedAt(),
                null,
                true,
                false,
                run.comparison(),
                run.comparisonSha256(),
                "free",
                "paid",
                run.seed(),
                run.command(),
                run.facts());
        Cell late = CellFixture.open("free", Summary.ALL, 4).clientBound().cell();

        Document page = Jsoup.parse(render(Summaries.with(Summaries.typical(), broken, List.of(late))));

        assertThat(page.select(".banner strong").eachText()).containsExactly("Simulated", "Incomplete", "Client-bound");
        assertThat(page.select("tbody th[scope=row] small").eachText()).contains("client-bound");
    }

    @Test
    void aRunThatIsRealAndWholeHasNoBanner() {
        RunFacts run = Summaries.run();
        RunFacts real = new RunFacts(
                run.id(),
                run.startedAt(),
                run.endedAt(),
                false,
                true,
                run.comparison(),
                run.comparisonSha256(),
                "free",
                "paid",
                run.seed(),
                run.command(),
                run.facts());

        String html = render(
                Summaries.with(Summaries.typical(), real, Summaries.typical().cells()));

        assertThat(Jsoup.parse(html).select(".banner")).isEmpty();
    }

    @Test
    void whatIsUnknownIsADashWithItsReason() {
        Document page = Jsoup.parse(render(Summaries.small()));
        assertThat(page.select("#latency-ttft tbody tr:not(.group) td:nth-child(6)")
                        .eachText())
                .containsExactly("\u2013 needs 662, has 12", "\u2013 needs 662, has 14");
    }

    @Test
    void hostileTextIsShownAndNeverObeyed() {
        Document page = Jsoup.parse(render(Hostile.summary()));

        assertThat(page.select("script:not(.chart-data)")).hasSize(3);
        assertThat(page.select("img, iframe, object, embed, base, form")).isEmpty();
        assertThat(page.select("[onerror], [onclick], [onload]")).isEmpty();
        assertThat(page.select("a[href^=javascript]")).isEmpty();
        assertThat(page.title()).contains("<script>document.title='OWNED'</script>");
    }

    @Test
    void hostileTextIsCutAndMadeVisible() {
        String html = render(Hostile.summary());

        assertThat(html).doesNotContain("\u202e", "\u2066", "\u001b", "\ud800").contains("⟨U+202E⟩", "␛[31m");
        assertThat(bytes(html) - bytes(Assets.echarts().text())).isLessThan(BUDGET);
    }

    @Test
    void aSummaryOfNothingStillMakesAPage() {
        Summary typical = Summaries.typical();
        Summary empty = new Summary(
                1,
                typical.run(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());

        assertThat(Jsoup.parse(render(empty)).select("h1").text()).isEqualTo("free weighed against paid");
    }

    private static String render(Summary summary) {
        return PageRenderer.create().render(summary, Beside.files(LINKS));
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
