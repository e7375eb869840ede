package dev.weighbridge.reports.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.gateway.testing.GoldenFile;
import dev.weighbridge.measurements.summary.Course;
import dev.weighbridge.measurements.summary.Summary;
import dev.weighbridge.reports.testing.CellFixture;
import dev.weighbridge.reports.testing.Samples;
import dev.weighbridge.reports.testing.Summaries;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** When load was slow and how long answers stalled, as the latency section says it. */
class StallsPartTest {
    @Test
    void bothPartsAreTheGoldenOnes() {
        GoldenFile.of("golden/latency-over-time.html").matches(() -> {
            Document page = page(Summaries.small());
            page.select("script").remove();
            return page.select("#latency-time-plot, #latency-time-plot + details, #stall-plot, #stall-plot + details,"
                                    + " .scroll:has(#stalls-longest)")
                            .outerHtml()
                    + "\n";
        });
    }

    @Test
    void theNumbersOfEachBinStandBehindTheChart() {
        Document page = page(Summaries.typical());

        assertThat(page.select("#latency-time-plot-bins tbody tr:not(.group)").eachText())
                .startsWith("2 to 2.5 12 12 251 1000 251 1000 0 0", "3 to 3.5 20 14 690 2760 690 2760 5 1")
                .contains("3.5 to 4 4 0 \u2013 no answer \u2013 no answer \u2013 no answer \u2013 no answer 4 0")
                .hasSize(6);
    }

    @Test
    void ofALongRunTheSlowestBinsAreInTheTable() {
        Document page = page(Summaries.large());

        assertThat(page.expectFirst("#latency-time-plot-bins caption").text())
                .contains("in minutes", "the 21 bins with the slowest answers");
        assertThat(page.select("#latency-time-plot-bins tbody:first-of-type tr:not(.group) th")
                        .eachText())
                .as("those of the fixture get slower and slower")
                .hasSize(21)
                .endsWith("67.2 to 68.3");
    }

    @Test
    void aStallLeadsToItsExchangeAndAnUnknownMomentIsADash() {
        assertThat(page(Summaries.typical())
                        .select("#stalls-longest tbody tr:not(.group)")
                        .eachText())
                .containsExactly(
                        "support-en case pick-32 577 2.497 20261121-022658-104.1-32 at 12/s",
                        "support-en case pick-97 241 \u2013 clock unknown 20261121-022658-104.1-97 at 12/s",
                        "support-en case pick-55 20.0 4.671 20261121-022658-104.1-55 at 12/s");
    }

    @Test
    void aShareThatTheSampleDoesNotCarryIsADash() {
        Summary small = Summaries.of(CellFixture.open("free", Summary.ALL, 4)
                .gap(Samples.of(10e6, 20e6, 30e6, 40e6, 50e6, 60e6, 70e6, 80e6, 90e6, 100e6, 110e6, 120e6))
                .cell());

        assertThat(page(small)
                        .select("#stall-plot-shares tbody tr:not(.group) td")
                        .eachText())
                .startsWith("12")
                .contains("\u2013 needs 64, has 12", "\u2013 needs 662, has 12");
    }

    @Test
    void aSummaryOfAnEarlierVersionSaysWhatItLacks() {
        Document page = page(Summaries.typical().with(Course.NONE));

        assertThat(page.select("#latency-time-plot, #stalls-longest")).isEmpty();
        assertThat(page.expectFirst("#latency").text()).contains("The summary does not say when requests were sent");
    }

    private static Document page(Summary summary) {
        return Jsoup.parse(PageRenderer.withCharts("/* the chart library */").render(summary, Beside.files(List.of())));
    }
}
