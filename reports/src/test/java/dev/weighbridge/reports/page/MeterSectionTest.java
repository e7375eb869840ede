package dev.weighbridge.reports.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.measurements.meter.MeterCheck;
import dev.weighbridge.measurements.meter.MeterResult;
import dev.weighbridge.measurements.meter.MeterSubject;
import dev.weighbridge.measurements.meter.MeterVerdict;
import dev.weighbridge.reports.testing.Summaries;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class MeterSectionTest {
    private static final MeterCheck ZERO = new MeterCheck(
            MeterSubject.USAGE,
            MeterVerdict.WRONG,
            "zero-on-streams",
            "keeprouter `<free>` reports 0 input tokens on streams (n = 9 of 10)",
            "9 of 10 answers",
            List.of("r1.3-1", "r1.3-2"));
    private static final MeterCheck UNKNOWN =
            new MeterCheck(MeterSubject.CHARGE, MeterVerdict.UNKNOWN, "", "it does not say", "", List.of());

    @Test
    void findingsStandAboveATableOfAllChecks() {
        Document page = page(
                new MeterResult("free", "keeprouter `<free>`", true, 12, "o200k_base", "", List.of(ZERO, UNKNOWN)));

        assertThat(page.select("#meter li").text()).isEqualTo(ZERO.sentence());
        assertThat(page.select("#meters tbody tr th[scope=row]").eachText())
                .contains("usage is reported", "the charge is the price");
        assertThat(page.select("#meters").text())
                .contains("wrong", "9 of 10 answers", "r1.3-1 and 1 more", "not known", "12 requests");
        assertThat(page.select("#meter p").text()).contains("o200k_base", "no lie by itself", "simulator");
    }

    @Test
    void whereNoMeterWasCheckedThereIsNoSection() {
        assertThat(MeterSection.of(List.of())).isEmpty();
    }

    private static Document page(MeterResult result) {
        Beside beside = Beside.files(List.of()).withMeters(List.of(result));
        return Jsoup.parse(PageRenderer.create().render(Summaries.small(), beside));
    }
}
