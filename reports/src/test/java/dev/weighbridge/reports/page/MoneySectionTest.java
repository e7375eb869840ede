package dev.weighbridge.reports.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.gateway.price.Money;
import dev.weighbridge.gateway.price.TokenPrice;
import dev.weighbridge.measurements.summary.CostEstimate;
import dev.weighbridge.measurements.summary.MonthlyCost;
import dev.weighbridge.measurements.summary.MonthlyCost.QuotaFit;
import dev.weighbridge.measurements.summary.PointPrice;
import dev.weighbridge.measurements.summary.RunCosts;
import dev.weighbridge.measurements.summary.Summary;
import dev.weighbridge.measurements.summary.TargetCost;
import dev.weighbridge.reports.testing.Summaries;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class MoneySectionTest {
    private static final CostEstimate KNOWN = new CostEstimate(usd("0.285"), usd("0.21"), usd("0.36"), 40, "");
    private static final CostEstimate UNKNOWN = CostEstimate.unknown(0, "2 of 2 requests say nothing of their cost");

    @Test
    void anAmountStandsWithItsIntervalAndItsSample() {
        assertThat(text("answer-cost")).contains("0.285", "[0.210, 0.360] n=40", "Fieller");
    }

    @Test
    void whatIsUnknownIsADashWithItsReason() {
        assertThat(text("answer-cost")).contains("2 of 2 requests say nothing of their cost", "not graded");
        assertThat(page().expectFirst("#money").text()).contains("The cost of 1 of 2 targets is known.");
    }

    @Test
    void aPointOfAccuracyHasItsPriceAndWhatItMeans() {
        assertThat(text("point-price")).contains("paid less free", "sums", "0.00525", "each point has this price");
    }

    @Test
    void aPriceOfAPointThatHasNoBoundIsADash() {
        assertThat(text("point-price"))
                .contains("\u2013 no bound", "What a point costs is not known.")
                .doesNotContain("0.77");
    }

    private static PointPrice point(String workload, CostEstimate price, String words) {
        return new PointPrice(workload, "free", "paid", 40, KNOWN, price, words);
    }

    @Test
    void aMonthSaysWhatFitsTheFreeTierAndWhatTheRestCosts() {
        assertThat(text("month-cost")).contains("30" + "\u202f" + "000", "5.00", "50 a day", "8.12");
        assertThat(page().expectFirst("#money").text()).contains("sums on free: by the mean; the busiest minute");
    }

    @Test
    void aPriceSaysItsDayAndSource() {
        TokenPrice price = new TokenPrice(
                150_000, 600_000, 75_000L, Money.ZERO, LocalDate.of(2026, 11, 1), null, 700_000L, "https://a/models");
        assertThat(PriceWords.of(price))
                .isEqualTo("0.15 USD a million tokens in, 0.60 out, 0.075 read from a cache, 0.70 for reasoning, "
                        + "as of 2026-11-01, from https://a/models");
        assertThat(PriceWords.of(TokenPrice.FREE)).isEqualTo("free");
    }

    private static String text(String id) {
        return page().expectFirst("#" + id).text();
    }

    private static Document page() {
        RunCosts costs = new RunCosts(
                List.of(
                        cost("free", "sums", UNKNOWN),
                        cost("free", Summary.ALL, UNKNOWN),
                        cost("paid", "sums", KNOWN),
                        cost("paid", Summary.ALL, KNOWN)),
                List.of(
                        point(
                                "sums",
                                CostEstimate.alone(usd("0.00525"), 40, ""),
                                "paid is more often right than free, and each point has this price."),
                        point(
                                "facts",
                                CostEstimate.alone(usd("0.77"), 40, "the difference may be none"),
                                "What a point costs is not known.")),
                List.of(new MonthlyCost(
                        "sums",
                        "free",
                        30_000,
                        "by the mean",
                        KNOWN,
                        KNOWN,
                        KNOWN,
                        new QuotaFit("50 a day (here)", 0.05, usd("8.1225")),
                        "the busiest minute needs 60")));
        return Jsoup.parse(PageRenderer.create().render(Summaries.typical().with(costs), Beside.files(List.of())));
    }

    private static TargetCost cost(String target, String workload, CostEstimate each) {
        Integer right = each.value() == null ? null : 30;
        return new TargetCost(target, workload, 40, 0, right, 1500.0, 100.0, each, each, each);
    }

    private static Money usd(String amount) {
        return Money.ofUsd(new BigDecimal(amount));
    }
}
