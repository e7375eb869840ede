package dev.weighbridge.reports.page;

import static dev.weighbridge.reports.testing.PricedSummaries.cost;
import static dev.weighbridge.reports.testing.PricedSummaries.score;
import static dev.weighbridge.reports.testing.PricedSummaries.unknownCost;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.measurements.summary.AnswerQuality;
import dev.weighbridge.measurements.summary.RunCosts;
import dev.weighbridge.measurements.summary.Summary;
import dev.weighbridge.reports.testing.PricedSummaries;
import dev.weighbridge.reports.testing.Summaries;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class QualityPriceSectionTest {
    @Test
    void eachTargetHasASentenceTheOneInUseFirst() {
        assertThat(section(PricedSummaries.typical()).select(".points li").eachText())
                .containsExactly(
                        "free: 65.0\u202f% right [54.0, 74.1], all workloads together, at nothing a request; no other is as good"
                                + " and as cheap.",
                        "paid: 92.5\u202f% right [83.8, 96.0], all workloads together, at 0.250\u202fUSD a thousand requests;"
                                + " no other is as good and as cheap.");
    }

    @Test
    void theNumbersFollowTheChart() {
        Element section = section(PricedSummaries.typical());

        assertThat(section.select("figure + details table tbody tr.group").eachText())
                .containsExactly("All workloads together", "support-en", "support-ko");
        assertThat(section.text()).contains("[0.232, 0.268] n=80");
    }

    @Test
    void aRunWithoutGradesSaysSoInsteadOfAChart() {
        Element section = section(Summaries.typical());

        assertThat(section.select("figure, table")).isEmpty();
        assertThat(section.text()).contains("No answer was graded in this run");
    }

    @Test
    void aPriceThatIsNotKnownIsSaidAndNeverDrawnAtNothing() {
        Element section = section(Summaries.typical()
                .with(new AnswerQuality(
                        List.of(score("free", "support-en", 20, 40), score("paid", "support-en", 30, 40)), List.of()))
                .with(new RunCosts(
                        List.of(unknownCost("free", "support-en"), cost("paid", "support-en", "0.001")),
                        List.of(),
                        List.of())));

        assertThat(section.select("figure")).isEmpty();
        assertThat(section.text())
                .contains("No two targets have both a known accuracy and a known price")
                .contains("price unknown (2 of 2 requests say nothing of their cost)");
    }

    private static Element section(Summary summary) {
        return Jsoup.parse(PageRenderer.withCharts("/* the chart library */").render(summary, Beside.files(List.of())))
                .expectFirst("#quality-price");
    }
}
