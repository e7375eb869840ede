package dev.weighbridge.reports.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.measurements.run.PublishedFigures;
import dev.weighbridge.reports.testing.Summaries;
import java.time.Instant;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class PublishedSectionTest {
    private static final Instant AT = Instant.parse("2026-11-21T02:00:00Z");
    private final String target = Summaries.typical().targets().get(0).name();

    @Test
    void withoutFiguresThereIsNoSection() {
        assertThat(page().getElementById("published")).isNull();
    }

    @Test
    void whatIsPublishedStandsBesideOurs() {
        String text = page(new PublishedFigures(target, "DeepInfra", 420.0, 500.0, 910.5, 2200.0, false, 99.5, AT))
                .expectFirst("#published")
                .text();

        assertThat(text).contains("DeepInfra", "420", "2200", "99.5", "ms at").doesNotContain("perhaps");
    }

    @Test
    void whatIsNotPublishedIsUnknownAndADoubtfulUnitIsSaid() {
        String text = page(
                        new PublishedFigures(target, null, null, null, null, null, false, null, AT),
                        new PublishedFigures(target, "x", 0.4, 0.5, 0.9, 2.2, true, null, AT))
                .expectFirst("#published")
                .text();

        assertThat(text).contains("not published", "perhaps seconds");
    }

    private static Document page(PublishedFigures... figures) {
        return Jsoup.parse(PageRenderer.create()
                .render(Summaries.typical(), Beside.files(List.of()).withPublished(List.of(figures))));
    }
}
