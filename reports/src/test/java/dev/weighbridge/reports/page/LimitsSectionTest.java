package dev.weighbridge.reports.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.gateway.testing.GoldenFile;
import dev.weighbridge.measurements.limits.file.TargetLimits;
import dev.weighbridge.reports.testing.LimitSamples;
import dev.weighbridge.reports.testing.Summaries;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class LimitsSectionTest {

    @Test
    void theSectionIsTheGoldenOne() {
        GoldenFile.of("golden/limits.html")
                .matches(() -> section(LimitSamples.sure(), LimitSamples.unsure(), LimitSamples.unlimited())
                                .outerHtml() + "\n");
    }

    @Test
    void withoutLimitsThereIsNoSection() {
        assertThat(page().getElementById("limits")).isNull();
    }

    @Test
    void theSectionStandsBetweenServiceAndMoney() {
        List<String> ids = page(LimitSamples.sure()).select("main > section").eachAttr("id");

        assertThat(ids.indexOf("limits")).isEqualTo(ids.indexOf("money") - 1);
    }

    @Test
    void theAnswerComesFirst() {
        Element section = section(LimitSamples.sure());

        assertThat(section.expectFirst(".answer").text())
                .isEqualTo(
                        "20 requests per 60.0\u202fs (59.8 to 60.3), window from the first request, 98.0\u202f% sure;"
                                + " 64 requests in 1\u202fmin 35\u202fs.");
        assertThat(section.text()).contains("Stated, not probed: 50 requests a day", "Another model on the same key");
    }

    @Test
    void whatIsNotSureSaysWhatIsLeftAndWhatItWouldTake() {
        assertThat(section(LimitSamples.unsure()).text())
                .contains("Not sure; most likely 20 requests per 60.0\u202fs")
                .contains("Also possible: sliding window log (28.1\u202f%).")
                .contains("Open: A sliding window log would reject")
                .contains("Others use this limit: about 29.0\u202f% of it; 14.2 (13 to 15.5) were left to us");
    }

    @Test
    void aLimitOfTokensIsSaidBesideThatOfRequests() {
        assertThat(section(LimitSamples.inTokens()).text())
                .contains("Limit of tokens: 11\u202f072 (11\u202f064 to 11\u202f088) tokens per 60.0\u202fs"
                        + " (59.7 to 60.4), fixed window, 99.8\u202f% sure; 75 requests in 5\u202fmin 12\u202fs.");
    }

    @Test
    void whatCouldNotBeToldOfTokensIsNotNone() {
        assertThat(section(LimitSamples.unknownInTokens()).text())
                .contains("Whether tokens are limited is not known: the limit of requests is not at rest again before"
                        + " the time cap.")
                .contains("Open: Others seem to use the limit;")
                .doesNotContain("0 were let through");
    }

    @Test
    void whereNoLimitWasSeenNoneIsClaimed() {
        assertThat(section(LimitSamples.unlimited()).text())
                .contains("No limit seen up to 10 a second and 1 at once; 100 requests in 12.9\u202fs.")
                .contains("no limit was seen that it would have to stay under")
                .doesNotContain("\u221e");
    }

    @Test
    void whatWasNotLookedForSaysWhy() {
        assertThat(section(LimitSamples.notLookedFor()).text())
                .contains("No limit was looked for: a paid target, and nobody allowed it.")
                .contains("Nothing was sent to this target");
    }

    @Test
    void severalLimitsStandInRowsAndPicturesOfTheirOwn() {
        Element section = section(LimitSamples.several());

        assertThat(section.expectFirst(".answer").text())
                .contains("12 requests per 10.0\u202fs (9.90 to 10.1), sliding window log, nothing for 4.00\u202fs")
                .contains("; and a burst of 900 (880 to 930) tokens, then 60.0 (59.7 to 60.3) a second")
                .contains(">\u202f99.9\u202f% sure");
        assertThat(section.select("#limits-1-posterior tbody tr")).hasSize(2);
        assertThat(section.select("#limits-1-timeline fieldset input")).hasSize(2);
        assertThat(section.select("#limits-1-timeline p").text()).contains("decides 21 of 21 requests");
    }

    @Test
    void simulatedFindingsSaySo() {
        assertThat(section(LimitSamples.sure()).select("h3").text()).contains("SIMULATED");
        assertThat(section(LimitSamples.unsure()).select("h3").text()).doesNotContain("SIMULATED");
    }

    @Test
    void everyStatementHasItsVerdictInWordsAndItsExchanges() {
        Element row = section(LimitSamples.sure()).expectFirst("#limits-1-honesty tbody tr");

        assertThat(row.text())
                .contains("retry-after", "EARLY who obeys is rejected", "3", "1.20 too early")
                .contains("r1.1-7 r1.1-8 r1.1-9 r1.1-10 and 1 more");
    }

    @Test
    void strategiesThatNeverEndAndSnippetsAreShownAsTheyAre() {
        Element section = section(LimitSamples.sure());

        assertThat(section.select("#limits-1-strategies").text()).contains("paced by the limit found", "\u221e");
        assertThat(section.expectFirst("pre").wholeText())
                .contains("\n    def wait(self):  # call before each request; <3\n");
        assertThat(section.text())
                .contains(
                        "Safe with 99.1\u202f% probability: 18.8 requests a minute, after a rest first a burst of up to 19,"
                                + " never more than 4 in flight.");
    }

    @Test
    void aSafeLoadUnderALimitOfTokensSaysForWhichCalls() {
        assertThat(section(LimitSamples.inTokens()).text())
                .contains("never more than 4 in flight, for calls of 500 tokens.");
        assertThat(section(LimitSamples.sure()).text()).doesNotContain("for calls of");
    }

    @Test
    void hostileTextIsShownAndNeverObeyed() {
        Document page = page(LimitSamples.hostile());

        assertThat(page.select("script:not(.chart-data)")).hasSize(3);
        assertThat(page.select("#limits img, #limits a[href^=javascript]")).isEmpty();
        assertThat(page.select("#limits").text()).contains("<img src=x", "\u27e8U+202E\u27e9");
    }

    @Test
    void idsAreUniqueAndReferencesAreMet() {
        Document page = page(LimitSamples.sure(), LimitSamples.sure(), LimitSamples.several());
        List<String> ids = page.select("[id]").eachAttr("id");

        assertThat(ids).doesNotHaveDuplicates();
        assertThat(page.select("[aria-labelledby]").eachAttr("aria-labelledby")).isSubsetOf(ids);
        assertThat(page.select("#limits figure + details:has(table)")).hasSize(3);
    }

    private static Element section(TargetLimits... limits) {
        return page(limits).expectFirst("#limits");
    }

    private static Document page(TargetLimits... limits) {
        return Jsoup.parse(PageRenderer.withCharts("/* the chart library */")
                .render(Summaries.small(), Beside.files(List.of()).withLimits(List.of(limits))));
    }
}
