package dev.weighbridge.reports.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.measurements.comparison.Comparison;
import dev.weighbridge.measurements.comparison.ComparisonLoader;
import dev.weighbridge.measurements.cost.CostTally;
import dev.weighbridge.measurements.quota.Quotas;
import dev.weighbridge.measurements.quota.SeenRequests;
import dev.weighbridge.measurements.summary.RunCosts;
import dev.weighbridge.measurements.summary.Summary;
import dev.weighbridge.reports.page.Beside;
import dev.weighbridge.reports.page.PageRenderer;
import dev.weighbridge.reports.reading.Terms;
import dev.weighbridge.reports.testing.PricedSummaries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The calculator in a real browser: its sums are those of the tables, and what was changed stands in the address. */
@Tag("browser")
class CalculatorBrowserTest {
    private static final String COMPARISON = """
            incumbent: free
            candidate: paid
            targets:
              free: { provider: simulated, profile: openrouter, model: "acme/swift-8b:free", price: free }
              paid:
                provider: simulated
                profile: openrouter
                model: acme/swift-70b
                price: { input-usd-per-million-tokens: "0.50", output-usd-per-million-tokens: "1.50" }
            workloads:
              support-en:
                suite: support-en.csv
                traffic:
                  { requests-per-month: 61234, input-tokens: 351, output-tokens: 127, growth-percent-per-month: 7.25,
                    retry-percent: 3.5 }
              support-ko:
                suite: support-ko.jsonl
                traffic: { requests-per-month: 20000, input-tokens: 80, output-tokens: 11 }
            load: { levels: [ "1/s" ], requests: 10 }
            caps: { requests: 100, usd: "1.00" }
            seed: 1
            """;

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @TempDir
    private Path folder;

    private String address = "";

    @BeforeEach
    void write() throws IOException {
        Comparison comparison = ComparisonLoader.load(Files.writeString(folder.resolve("test.yaml"), COMPARISON));
        RunCosts stated = new CostTally(comparison).costs(new Quotas(comparison, Map.of(), new SeenRequests()));
        Summary typical = PricedSummaries.typical();
        Summary summary = typical.with(new RunCosts(typical.costs().targets(), List.of(), stated.months()));
        String html =
                PageRenderer.create().render(summary, Beside.files(List.of()).with(Terms.of(comparison)));
        address = Files.writeString(folder.resolve("index.html"), html).toUri().toString();
    }

    @Test
    void itsFirstSumsAreThoseOfTheTable() {
        Document page = open("");

        assertThat(page.select("#calculator[hidden]")).isEmpty();
        for (int column = 3; column <= 5; column++) {
            List<String> stated = page.select("#month-cost tbody td:nth-child(" + column + ")").eachText().stream()
                    .map(text -> text.replaceFirst(" .*", ""))
                    .toList();
            assertThat(column(page, column + 1)).isEqualTo(stated);
        }
        assertThat(column(page, 4)).containsExactly("0", "23.2", "0", "1.13");
        assertThat(column(page, 7)).containsOnly("\u2013");
    }

    @Test
    void whatWasChangedStandsInTheAddressAndIsComputed() {
        Document page = open("#calculator?support-ko.requests=40000&support-ko.quota=50");

        assertThat(column(page, 3)).endsWith("40\u202f000", "40\u202f000");
        assertThat(column(page, 4)).endsWith("0", "2.26");
        assertThat(column(page, 7)).contains("1.13");
        assertThat(page.select("#calculator .answer").text()).startsWith("All of it on paid instead of free: +25.5");
    }

    @Test
    void aNumberThatIsNoneIsNamedAndNothingIsComputed() {
        Document page = open("#calculator?support-en.requests=many&support-ko.quota=101");

        assertThat(page.select("#calculator [role=status]").text())
                .isEqualTo(
                        "Requests a month, support-en: many is not a whole number; Fits the free quota, %, support-ko: it"
                                + " ends at 100");
        assertThat(page.select("#calculator [aria-invalid=true]")).hasSize(2);
        assertThat(column(page, 4)).containsOnly("\u2013");
    }

    private Document open(String hash) {
        try (Window window = CHROMIUM.open(address + hash)) {
            window.find("#calculator:not([hidden])").waitFor();
            window.assertQuiet();
            return window.document();
        }
    }

    private static List<String> column(Document page, int number) {
        return page.select("#calculator-bill tr[data-plan] td:nth-child(" + number + ")")
                .eachText();
    }
}
