package dev.weighbridge.reports.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.gateway.testing.GoldenFile;
import dev.weighbridge.measurements.baseline.CaseOutcome;
import dev.weighbridge.reports.page.KoreanFixtures.Fixture;
import dev.weighbridge.reports.reading.Terms;
import dev.weighbridge.reports.testing.CaseSamples;
import dev.weighbridge.reports.testing.Hostile;
import dev.weighbridge.reports.testing.Summaries;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class KoreanPageTest {
    static List<Fixture> fixtures() {
        return KoreanFixtures.all();
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void noTextIsLeftInEnglish(Fixture fixture) {
        Document page = page(fixture);

        assertThat(EnglishLeft.in(page, PageNames.of(fixture.summary(), fixture.beside()), KoreanFixtures.DATA))
                .isEmpty();
    }

    @Test
    void whatIsEnglishIsFoundThere() {
        Fixture small = KoreanFixtures.all().get(0);
        Document page =
                Jsoup.parse(PageRenderer.withCharts("").render(small.summary(), Beside.files(KoreanFixtures.LINKS)));

        assertThat(EnglishLeft.in(page, PageNames.of(small.summary(), small.beside()), KoreanFixtures.DATA))
                .contains("Skip to the results", "Contents", "percentile, axis by 1/(1\u2212q), log", "Seed");
    }

    @Test
    void thePageIsTheGoldenOne() {
        PageRenderer renderer = PageRenderer.withCharts("/* the chart library */");

        GoldenFile.of("golden/korean.html").matches(() -> {
            Document page = Jsoup.parse(renderer.render(Summaries.small(), KoreanFixtures.korean(Terms.NONE)));
            page.select("meta[http-equiv], style, script:not([type])").remove();
            return page.outerHtml() + "\n";
        });
    }

    @Test
    void thePageSaysItsLanguage() {
        Document page = page(KoreanFixtures.all().get(0));

        assertThat(page.select("html").attr("lang")).isEqualTo("ko");
        assertThat(page.title()).isEqualTo("free \ub300 paid \ube44\uad50 \u00b7 Weighbridge");
    }

    @Test
    void aNameThatLooksLikeAPhraseStaysAsItIs() {
        String name = "Rate limits; Seed, unknown";
        Document page = Jsoup.parse(
                PageRenderer.withCharts("").render(KoreanFixtures.named(name), KoreanFixtures.korean(Terms.NONE)));

        assertThat(page.select("#targets th[scope=row]").text()).contains(name);
        assertThat(page.select("h1").text()).isEqualTo(name + " \ub300 paid \ube44\uad50");
        assertThat(page.select("#limits, #method h2").text()).isEqualTo("\ubc29\ubc95\uacfc \uc2e0\ub8b0\ub3c4");
    }

    @Test
    void whatModelsAndGatewaysSayIsNotTranslated() {
        Document page = Jsoup.parse(PageRenderer.withCharts("")
                .render(
                        KoreanFixtures.named("free"),
                        KoreanFixtures.korean(Terms.NONE)
                                .with(CaseSamples.cases(CaseSamples.of(
                                        "letters",
                                        "Seed",
                                        CaseSamples.answer("free", CaseOutcome.INCORRECT, "No limit was met."))))));

        assertThat(page.select("#error-kinds td:nth-child(5)").eachText()).contains("nothing was said");
        assertThat(page.select("#cases-table td:last-child").eachText()).containsExactly("No limit was met.");
        assertThat(page.select("#cases-table th[scope=row]").text()).startsWith("Seed");
    }

    @Test
    void hostileTextsMakeAPageAsQuietAsInEnglish() {
        Document page =
                Jsoup.parse(PageRenderer.withCharts("").render(Hostile.summary(), KoreanFixtures.korean(Terms.NONE)));

        assertThat(page.select("img, iframe, [onerror]")).isEmpty();
        assertThat(page.select("script:not([type])")).hasSize(3);
    }

    private static Document page(Fixture fixture) {
        return Jsoup.parse(PageRenderer.withCharts("").render(fixture.summary(), fixture.beside()));
    }
}
