package dev.weighbridge.reports.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.gateway.testing.GoldenFile;
import dev.weighbridge.reports.cases.Cases;
import dev.weighbridge.reports.testing.CaseSamples;
import dev.weighbridge.reports.testing.Summaries;
import dev.weighbridge.reports.verdict.Cited;
import dev.weighbridge.reports.verdict.CitedBlock;
import dev.weighbridge.reports.verdict.ShownComparison;
import dev.weighbridge.reports.verdict.ShownDecision;
import dev.weighbridge.reports.verdict.ShownSlice;
import dev.weighbridge.reports.verdict.ShownVerdict;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class VerdictSectionTest {
    private static final ShownDecision MOVE = new ShownDecision(
            "triage",
            "MOVE",
            "MOVE: the candidate is surely better; paid is 10.0 points more accurate than free",
            List.of("the candidate is surely better", "paid is 10.0 points more accurate than free"),
            List.of("c1", "c2", "c3", "c4", "c5"));

    @Test
    void decisionsAndTheGateStandBeforeEverythingElse() {
        Document page = page(judged());
        assertThat(page.select("header .verdicts li").eachText())
                .containsExactly(
                        "triage: MOVE, the candidate is surely better; paid is 10.0 points more accurate than free",
                        "Gate: FAIL: 3 comparisons: 1 FAIL, 1 INCONCLUSIVE, 1 PASS");
        assertThat(page.select("main > section:first-of-type").attr("id")).isEqualTo("verdict");
        assertThat(page.select(".caveat").text()).startsWith("What is decided, and why, stands under Verdict");
        assertThat(page.select(".banner strong").eachText()).contains("Simulated");
    }

    @Test
    void theSectionIsTheGoldenOne() {
        GoldenFile.of("golden/verdict.html")
                .matches(() -> page(judged()).select("#verdict").outerHtml() + "\n");
    }

    @Test
    void whatFailedIsShownAndWhatPassedOpensOnAClick() {
        Document page = page(judged());
        assertThat(page.select("#verdict table[aria-labelledby], #verdict table")
                        .size())
                .isEqualTo(5);
        assertThat(page.select("#verdict details summary").eachText())
                .containsExactly(
                        "What passed or is not gated, 1",
                        "Accuracy by tag, not gated, 1",
                        "Blocks of load that verdicts rest on, 1",
                        "What differs from the baseline",
                        "What drifts over earlier runs");
    }

    @Test
    void aRunWithoutBaselineSaysSo() {
        ShownVerdict none = new ShownVerdict(
                "NO BASELINE",
                "NO BASELINE: there is no blessed run to compare with; to make this one the baseline: bin/weigh bless r1",
                null,
                "pull-request",
                List.of(),
                List.of(),
                List.of(),
                List.of());
        Document page = page(none);
        assertThat(page.select("#verdict .prose").text()).startsWith("Gate: NO BASELINE: there is no blessed run");
        assertThat(page.select("#verdict table")).isEmpty();
    }

    @Test
    void aRunThatWasNotJudgedHasNoSection() {
        Document page = Jsoup.parse(PageRenderer.create().render(Summaries.small(), Beside.files(List.of())));
        assertThat(page.select("#verdict, .verdicts")).isEmpty();
    }

    private static ShownVerdict judged() {
        return new ShownVerdict(
                "FAIL",
                "FAIL: 3 comparisons: 1 FAIL, 1 INCONCLUSIVE, 1 PASS",
                "r0",
                "pull-request",
                List.of(MOVE),
                List.of(
                        comparison("PASS", "accuracy fell by <b>0.1</b> points", List.of()),
                        comparison("FAIL", "accuracy fell by 10.0 points", List.of("c1", "c2")),
                        comparison("INCONCLUSIVE", "TTFT rose by 12 %", List.of("concurrency 6/1"))),
                List.of("the prices of free on triage are not those of the baseline"),
                List.of("accuracy of free on triage became worse over 12 runs, from 90.0 % to 84.5 %"),
                List.of("triage: no quota is asked for"),
                List.of(new ShownSlice("triage", "hard", "paid against free", "+12.5 points (95 % -1.0 to 30.0)")),
                new Cited(
                        List.of(new CitedBlock(
                                "triage",
                                "free",
                                "concurrency 6/1",
                                Map.of("completed", 30, "rate-limited", 2),
                                List.of("y-1", "y-2", "y-3", "y-4", "y-5"))),
                        7));
    }

    @Test
    void everyLinkOfAVerdictLeadsToWhatItCites() {
        Document page = page(judged());
        List<String> links = page.select("#verdict td a").eachAttr("href");

        assertThat(links).containsExactlyInAnyOrder("#case=triage%2Fc1", "#case=triage%2Fc1", "#cited-1");
        assertThat(links)
                .allSatisfy(link ->
                        assertThat(page.getElementById(link.substring(1))).isNotNull());
        assertThat(page.select("#cited-1").text())
                .contains("30 completed, 2 rate-limited")
                .contains("y-1");
        assertThat(page.select("#verdict td code").eachText()).contains("c2", "c5");
    }

    private static ShownComparison comparison(String status, String reason, List<String> evidence) {
        return new ShownComparison("triage", "free", status, status + ": " + reason, evidence);
    }

    private static Document page(ShownVerdict verdict) {
        Cases cases = CaseSamples.cases(CaseSamples.disagreed("triage", "c1"));
        Beside beside = Beside.files(List.of()).with(verdict).with(cases);
        return Jsoup.parse(PageRenderer.create().render(Summaries.small(), beside));
    }
}
