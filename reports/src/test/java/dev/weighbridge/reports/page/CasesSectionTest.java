package dev.weighbridge.reports.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.reports.cases.Cases;
import dev.weighbridge.reports.testing.CaseSamples;
import dev.weighbridge.reports.testing.Summaries;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class CasesSectionTest {
    private static final int BUDGET = 3_500_000;

    private final Document page = Jsoup.parse(html(CaseSamples.typical()));

    @Test
    void theSectionStandsBetweenErrorsAndMethod() {
        List<String> sections = page.select("main > section").eachAttr("id");
        assertThat(sections).containsSubsequence("errors", "cases", "method");
        assertThat(page.select("nav a").eachAttr("href")).contains("#cases");
    }

    @Test
    void aRunWithoutGradesHasNeitherSectionNorScript() {
        Document plain = Jsoup.parse(PageRenderer.create().render(Summaries.small(), Beside.files(List.of())));
        assertThat(plain.select("#cases")).isEmpty();
        assertThat(plain.select("script:not([type])")).hasSize(3);
    }

    @Test
    void theirScriptIsAmongThoseThatThePolicyAllows() {
        String policy = page.select("meta[http-equiv=Content-Security-Policy]").attr("content");
        assertThat(page.select("script:not([type])"))
                .hasSize(4)
                .allSatisfy(script -> assertThat(policy).contains(new InlineScript(script.data()).hash()));
    }

    @Test
    void withoutAScriptTheMostTellingOnesStandInATable() {
        assertThat(page.select("#cases-browser[hidden]")).hasSize(1);
        assertThat(page.select("#cases-table tbody th").eachText()).startsWith("better-1 triage");
        assertThat(page.getElementById("case=triage%2Fbetter%202")).isNotNull();
        assertThat(page.select("#cases-table caption").text()).contains("the 7 most telling of 7");
    }

    @Test
    void controlsHaveNamesAndOneChoiceOnlyIsNone() {
        assertThat(page.select("#cases-workload option").eachAttr("value")).containsExactly("", "letters", "triage");
        assertThat(page.select("#cases-tag, #cases-grader")).isEmpty();
        assertThat(page.select("label[for]").eachAttr("for")).containsExactly("cases-workload", "cases-q");
        assertThat(page.select("[name=cases-show]")).hasSize(9);
    }

    @Test
    void ofManyOnlyTheFirstAreSaidAndTheRestIsCounted() {
        Cases typical = CaseSamples.typical();
        Cases some = new Cases(typical.targets(), "free", "paid", typical.cases(), 93, true);
        assertThat(Jsoup.parse(html(some)).select("#cases .prose").text())
                .startsWith("7 cases, the most telling of 100 that were asked and graded one by one");
    }

    @Test
    void hostileCasesAreTextAlone() {
        String html = html(CaseSamples.hostile());
        Document hostile = Jsoup.parse(html);
        assertThat(hostile.select("img, iframe, object, embed, base, form, [onerror]"))
                .isEmpty();
        assertThat(hostile.select("script:not(.chart-data)")).hasSize(4);
        assertThat(html).doesNotContain("\u202e", "\u200b", "\u001b", "\ud800", "\u0000");
    }

    @Test
    void twoThousandCasesFitIntoTheirBudget() {
        String html = html(CaseSamples.many(2000, new Random(7)));
        assertThat(html.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(BUDGET);
    }

    private static String html(Cases cases) {
        Beside beside = Beside.files(List.of()).with(cases);
        return PageRenderer.create().render(Summaries.small(), beside);
    }
}
