package dev.weighbridge.reports.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.gateway.price.Money;
import dev.weighbridge.gateway.price.TokenPrice;
import dev.weighbridge.measurements.summary.Summary;
import dev.weighbridge.reports.reading.Terms;
import dev.weighbridge.reports.testing.PricedSummaries;
import dev.weighbridge.reports.testing.Summaries;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class CalculatorTest {
    @Test
    void itBeginsWithWhatTheComparisonStates() {
        Document page = page(PricedSummaries.typical(), PricedSummaries.terms());

        assertThat(values(page, "support-en")).containsExactly("60000", "350", "120", "1.5", "2.5", "5");
        assertThat(values(page, "support-ko")).containsExactly("20000", "", "", "0", "0", "5");
    }

    @Test
    void withoutStatedTrafficItBeginsWithAThousandRequestsAndSaysSo() {
        Document page = page(PricedSummaries.typical(), Terms.NONE);

        assertThat(values(page, "support-ko")).containsExactly("1000", "", "", "0", "0", "5");
        assertThat(page.select(".calculator").text()).contains("states no traffic");
    }

    @Test
    void amountsAreWholeNumbersOfPicoUsd() {
        Element paid = page(PricedSummaries.typical(), PricedSummaries.terms())
                .expectFirst("#calculator-bill tr[data-role=candidate]");

        assertThat(paid.dataset())
                .containsEntry("flat", "0")
                .containsEntry("input", "500000")
                .containsEntry("output", "1500000")
                .containsEntry("mean-cost", "250000000")
                .containsEntry("mean-input", "58")
                .containsEntry("mean-output", "17");
        assertThat(new TokenPrice(500_000, 1_500_000, null, Money.ZERO).of(58, 17))
                .isEqualTo(new Money(58 * 500_000 + 17 * 1_500_000));
    }

    @Test
    void itIsHiddenUntilTheScriptShowsItAndEveryFieldHasAName() {
        Document page = page(PricedSummaries.typical(), PricedSummaries.terms());

        assertThat(page.select("#calculator[hidden]")).hasSize(1);
        assertThat(page.select("#calculator input"))
                .hasSize(12)
                .allSatisfy(input -> assertThat(input.attr("aria-label")).contains(", support-"));
        assertThat(page.select("#month-cost")).hasSize(1);
    }

    @Test
    void whereNothingWasCountedThereIsNone() {
        assertThat(page(Summaries.typical(), Terms.NONE).select(".calculator")).isEmpty();
    }

    private static List<String> values(Document page, String workload) {
        return page.select("#calculator tr[data-workload=" + workload + "] input")
                .eachAttr("value");
    }

    private static Document page(Summary summary, Terms terms) {
        return Jsoup.parse(PageRenderer.withCharts("/* the chart library */")
                .render(summary, Beside.files(List.of()).with(terms)));
    }
}
