package dev.weighbridge.reports.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.gateway.testing.GoldenFile;
import dev.weighbridge.measurements.comparison.Language;
import dev.weighbridge.measurements.summary.AccuracyDifference;
import dev.weighbridge.measurements.summary.AnswerQuality;
import dev.weighbridge.reports.reading.Terms;
import dev.weighbridge.reports.testing.PricedSummaries;
import dev.weighbridge.reports.testing.Summaries;
import dev.weighbridge.reports.verdict.ShownDecision;
import dev.weighbridge.reports.verdict.ShownInterval;
import dev.weighbridge.reports.verdict.ShownVerdict;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class DifferencesSectionTest {
    private static final AccuracyDifference BETTER = difference("sums", 0.25, 0.08, 0.42);
    private static final AccuracyDifference OPEN = difference("facts", -0.05, -0.2, 0.1);
    private static final AccuracyDifference UNKNOWN =
            new AccuracyDifference("rest", "free", "paid", 0, 9, null, null, null, "no case says something of both");

    @Test
    void theForestIsTheGoldenOne() {
        GoldenFile.of("golden/differences.html")
                .matches(() -> section(new Terms(0.05, Map.of(), Language.EN), BETTER, OPEN, UNKNOWN)
                                .outerHtml() + "\n");
    }

    @Test
    void aDifferenceHasASignAnIntervalAndItsPairs() {
        assertThat(section(Terms.NONE, OPEN).expectFirst("tbody").text())
                .contains("facts", "\u22125.00", "[\u221220.0, +10.0]", "38 and 2 without a pair", "not judged");
    }

    @Test
    void aMarkIsFilledOnlyWhereTheIntervalLeavesOutNothing() {
        Element section = section(Terms.NONE, BETTER, OPEN);

        assertThat(section.select("circle").eachAttr("class")).containsExactly("clear", "open");
    }

    @Test
    void anUnknownDifferenceHasNoMarkAndSaysWhy() {
        Element section = section(Terms.NONE, UNKNOWN);

        assertThat(section.select("circle, .whisker")).isEmpty();
        assertThat(section.text()).contains("no case says something of both");
    }

    @Test
    void theMarginIsShadedWhereItIsKnownAndSaidWhereItIsNot() {
        assertThat(section(new Terms(0.05, Map.of(), Language.EN), BETTER).select(".band"))
                .hasSize(1);
        assertThat(section(new Terms(0.05, Map.of(), Language.EN), BETTER).text())
                .contains("Shaded is the margin, 5 points");
        assertThat(section(Terms.NONE, BETTER).select(".band")).isEmpty();
        assertThat(section(Terms.NONE, BETTER).text()).contains("margin of the comparison is not at hand");
    }

    @Test
    void nothingLiesOutsideThePicture() {
        ForestScale scale = ForestScale.of(List.of(difference("sums", -0.9, -1.0, -0.6)), List.of(), 0.05);

        assertThat(scale.ticks())
                .extracting(Forest.Tick::label)
                .containsExactly("\u2212100", "\u221250", "0", "+50", "+100");
        assertThat(scale.whisker(difference("sums", -0.9, -1.0, -0.6))
                        .orElseThrow()
                        .low())
                .isEqualTo("18.0");
    }

    @Test
    void whatADecisionRestsOnIsDrawnAndSaidWhereItIsAnotherInterval() {
        Element section = judged(new ShownInterval(-0.02, 0.52, 0.9));

        assertThat(section.select(".decided")).hasSize(1);
        assertThat(section.expectFirst("tbody").text())
                .contains("MOVE by its own 90\u202f% interval, [\u22122.00, +52.0]", "[+8.00, +42.0]");
        assertThat(section.expectFirst("caption").text()).contains("A thin line with ends is the interval");
        assertThat(section.select("tfoot text").eachText()).as("it has room").endsWith("+60");
    }

    @Test
    void theSameIntervalIsNotDrawnTwice() {
        Element section = judged(new ShownInterval(0.0800001, 0.42, 0.95));

        assertThat(section.select(".decided")).isEmpty();
        assertThat(section.text()).contains("MOVE").doesNotContain("by its own", "A thin line");
    }

    @Test
    void aRunWithoutPairsSaysSo() {
        assertThat(section(Terms.NONE).text()).contains("No case was graded on both targets");
    }

    private static AccuracyDifference difference(String workload, double gain, double low, double high) {
        return new AccuracyDifference(workload, "free", "paid", 38, 2, gain, low, high, "");
    }

    private static Element judged(ShownInterval interval) {
        ShownDecision move = new ShownDecision("sums", "MOVE", "MOVE: better", List.of("better"), List.of(), interval);
        ShownVerdict verdict = new ShownVerdict(
                "NO BASELINE", "NO BASELINE: none", null, "release", List.of(move), List.of(), List.of(), List.of());
        return section(Beside.files(List.of()).with(Terms.NONE).with(verdict), BETTER);
    }

    private static Element section(Terms terms, AccuracyDifference... differences) {
        return section(Beside.files(List.of()).with(terms), differences);
    }

    private static Element section(Beside beside, AccuracyDifference... differences) {
        AnswerQuality quality =
                new AnswerQuality(List.of(PricedSummaries.score("free", "sums", 29, 40)), List.of(differences));
        return Jsoup.parse(PageRenderer.withCharts("/* the chart library */")
                        .render(Summaries.typical().with(quality), beside))
                .expectFirst("#differences");
    }
}
