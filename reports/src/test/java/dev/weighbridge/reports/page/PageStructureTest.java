package dev.weighbridge.reports.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.reports.testing.PricedSummaries;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class PageStructureTest {
    private final Document page = Jsoup.parse(PageRenderer.create()
            .render(
                    PricedSummaries.large(),
                    Beside.files(List.of(new Link("summary.json", "summary.json", "the numbers")))));

    @Test
    void idsAreUnique() {
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    }

    @Test
    void everyReferenceWithinThePageIsMet() {
        List<String> ids = page.select("[id]").eachAttr("id");

        for (String attribute : List.of("aria-labelledby", "aria-describedby", "aria-controls", "for")) {
            assertThat(page.select("[" + attribute + "]").eachAttr(attribute)).isSubsetOf(ids);
        }
        assertThat(page.select("[href^=#]").eachAttr("href"))
                .map(href -> href.substring(1))
                .isSubsetOf(ids);
    }

    @Test
    void everyTableHasACaptionAndScopedHeads() {
        assertThat(page.select("table")).isNotEmpty().allSatisfy(table -> {
            assertThat(table.select("> caption")).hasSize(1);
            assertThat(table.select("th:not([scope])")).isEmpty();
        });
    }

    @Test
    void everyRowHasAsManyCellsAsItsTableHasColumns() {
        for (Element table : page.select("table")) {
            int columns = table.select("> thead > tr > *").size();
            assertThat(table.select("> tbody > tr:not(.group)"))
                    .allSatisfy(row -> assertThat(row.children()).hasSize(columns));
        }
    }

    @Test
    void headingsComeInOrderUnderOneTitle() {
        List<Integer> levels = page.select("h1, h2, h3, h4").stream()
                .map(heading -> heading.tagName().charAt(1) - '0')
                .toList();

        assertThat(page.select("h1")).hasSize(1);
        assertThat(levels.get(0)).isEqualTo(1);
        for (int i = 1; i < levels.size(); i++) {
            assertThat(levels.get(i) - levels.get(i - 1)).isLessThanOrEqualTo(1);
        }
    }

    @Test
    void landmarksAndLanguageAreThere() {
        assertThat(page.select("html[lang=en]")).hasSize(1);
        assertThat(page.select("body > header, body > nav[aria-label], body > main, body > footer"))
                .hasSize(4);
    }

    @Test
    void everyChartIsFollowedByItsNumbers() {
        assertThat(page.select("figure")).hasSize(5);
        assertThat(page.select("figure + details:has(table)")).hasSize(5);
    }

    @Test
    void nothingIsLoadedFromAnywhere() {
        assertThat(page.select("[src], link, [srcset], [poster], [background]")).isEmpty();
        assertThat(page.select("style").html()).doesNotContain("url(", "@import");
        assertThat(page.select("a[href^=http]"))
                .allSatisfy(link -> assertThat(link.attr("rel")).isEqualTo("noreferrer"));
    }

    @Test
    void thePolicyAllowsTheScriptsThatAreThereAndNoOthers() {
        String policy = page.select("meta[http-equiv=Content-Security-Policy]").attr("content");
        List<String> hashes = page.select("script:not([type])").stream()
                .map(script -> "'sha256-" + sha256(script.data()) + "'")
                .toList();

        assertThat(directive(policy, "default-src")).containsExactly("'none'");
        assertThat(directive(policy, "script-src")).hasSize(3).containsExactlyElementsOf(hashes);
        assertThat(directive(policy, "style-src")).containsExactly("'unsafe-inline'");
        assertThat(directive(policy, "img-src")).containsExactly("data:");
    }

    private static List<String> directive(String policy, String name) {
        return Arrays.stream(policy.split("; "))
                .filter(each -> each.startsWith(name + " "))
                .flatMap(each -> Arrays.stream(each.split(" ")).skip(1))
                .toList();
    }

    private static String sha256(String text) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
