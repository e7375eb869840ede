package dev.weighbridge.reports.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.evalsuites.claims.ClaimResult;
import dev.weighbridge.evalsuites.claims.ClaimResults;
import dev.weighbridge.evalsuites.claims.Verdict;
import dev.weighbridge.reports.testing.Summaries;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class ClaimsSectionTest {

    @Test
    void withoutClaimsThereIsNoSection() {
        assertThat(page(List.of()).getElementById("claims")).isNull();
    }

    @Test
    void everyClaimStandsThereWithItsVerdictAndEvidence() {
        Element section = page(List.of(results(false))).expectFirst("#claims");

        assertThat(section.text())
                .contains("1 PASS, 1 FAIL, 0 INCONCLUSIVE, 1 NOT TESTABLE")
                .contains("The free model answers.", "chat: answered", "r1.1-3")
                .contains("no API tells the credit", "look at the dashboard")
                .doesNotContain("simulator");
        assertThat(section.select("tbody tr")).hasSize(3);
    }

    @Test
    void simulatedResultsSaySo() {
        Element section = page(List.of(results(true))).expectFirst("#claims");

        assertThat(section.text()).contains("went to Weighbridge's simulator");
    }

    @Test
    void whatAProviderSaidIsShownAsText() {
        ClaimResult hostile = new ClaimResult(
                "X1", "a", Verdict.FAIL, List.of("body: <script>alert(1)</script>"), List.of("c1"), 1, List.of());
        Document page = page(List.of(new ClaimResults("x", "y", false, List.of(hostile))));

        assertThat(page.select("#claims script")).isEmpty();
        assertThat(page.select("#claims").text()).contains("<script>alert(1)</script>");
    }

    private static ClaimResults results(boolean simulated) {
        return new ClaimResults(
                "keeprouter",
                "its page",
                simulated,
                List.of(
                        new ClaimResult(
                                "KR1",
                                "The free model answers.",
                                Verdict.PASS,
                                List.of("chat: answered"),
                                List.of("r1.1-3"),
                                1,
                                List.of()),
                        new ClaimResult(
                                "KR2",
                                "It streams.",
                                Verdict.FAIL,
                                List.of("no stream"),
                                List.of("r1.1-4"),
                                1,
                                List.of()),
                        new ClaimResult(
                                "KR3",
                                "It is free.",
                                Verdict.NOT_TESTABLE,
                                List.of("no API tells the credit"),
                                List.of(),
                                0,
                                List.of("look at the dashboard"))));
    }

    private static Document page(List<ClaimResults> claims) {
        return Jsoup.parse(PageRenderer.create()
                .render(Summaries.small(), Beside.files(List.of()).withClaims(claims)));
    }
}
