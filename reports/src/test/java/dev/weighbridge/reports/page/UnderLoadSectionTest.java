package dev.weighbridge.reports.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.measurements.summary.Answerers;
import dev.weighbridge.measurements.summary.Summary;
import dev.weighbridge.reports.testing.GradedSummaries;
import dev.weighbridge.reports.testing.Summaries;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Quality under load, and who answered. */
class UnderLoadSectionTest {
    private static final String OWN = "acme/swift-8b:free";

    private final Document page = page(GradedSummaries.typical());

    @Test
    void whatLoadDoesToAnswersIsSaidWithItsIntervalAndTheFailuresThatGrow() {
        assertThat(page.select("#quality-under-load > .points li").eachText())
                .containsExactly(
                        "free: 85.7\u202f% [75.7, 92.1] of 70 right at 4 requests a second, 47.1\u202f% [35.9, 58.7] of 70"
                                + " at 12 requests a second. Under more load it is right less often: \u221238.6 points"
                                + " [\u221251.5, \u221223.3]. What clearly grew: cut off, from 0\u202f% to 22.9\u202f%; by"
                                + " another model, from 0\u202f% to 85.7\u202f%.",
                        "paid: 91.4\u202f% [82.5, 96.0] of 70 right at 4 requests a second, 92.9\u202f% [84.3, 96.9] of 70"
                                + " at 12 requests a second. Load makes no difference that shows: 1.43 points"
                                + " [\u22128.24, 11.2]. No kind of failure clearly grew, and the same model answered.");
    }

    @Test
    void eachLevelHasItsSharesInOrder() {
        assertThat(page.select("#quality-by-level .group").eachText())
                .containsExactly("4 requests a second", "12 requests a second", "8 users");
        assertThat(page.select("#quality-by-level tbody:nth-of-type(2) tr:nth-of-type(2)")
                        .text())
                .isEqualTo("free 47.1 [35.9, 58.7] 70 21.4 [13.4, 32.4] 0 [0, 5.20] 22.9 [14.6, 34.0] 8.57 [3.99, 17.5]"
                        + " 85.7 [75.7, 92.1]");
    }

    @Test
    void whoAnsweredIsSaidWithSharesAndAccuracies() {
        assertThat(page.select("#answerers > .points li").eachText())
                .containsExactly(
                        "free was answered by 2 models: acme/swift-8b:free 60.0\u202f%, acme/swift-3b:free 40.0\u202f%;"
                                + " accuracy 81.7\u202f% [74.5, 87.2], 42.6\u202f% [31.6, 54.5]. The two clearly"
                                + " differ in how often they are right.",
                        "paid was answered by acme/swift-70b all along, through Prime, with one fingerprint: 80 answers.");
        assertThat(page.select("#answerers-table tbody:nth-of-type(1) tr:nth-of-type(3)")
                        .text())
                .isEqualTo("acme/swift-3b:free Overflow fp_over 40 40.0 [30.9, 49.8] 42.6 [31.6, 54.5] 68");
    }

    @Test
    void oneModelFromSeveralPlacesIsCountedByPlace() {
        Answerers two = new Answerers(
                1,
                0,
                List.of(
                        GradedSummaries.answerer("Spare", OWN, "fp_a", 3),
                        GradedSummaries.answerer("Attic", OWN, "fp_b", 1)));
        Document other = page(GradedSummaries.with(Summaries.typical(), two, Answerers.NONE));

        assertThat(other.select("#answerers > .points li").eachText())
                .containsExactly(
                        "free was answered by acme/swift-8b:free all along, from 2 backends: Spare 75.0\u202f%,"
                                + " Attic 25.0\u202f%.");
        assertThat(other.getElementById("quality-under-load")).isNull();
    }

    @Test
    void whoNamesNothingIsUnnamed() {
        Answerers nobody = new Answerers(1, 0, List.of(GradedSummaries.answerer(null, null, null, 2)));
        Document other = page(GradedSummaries.with(Summaries.typical(), nobody, Answerers.NONE));

        assertThat(other.select("#answerers > .points li").eachText())
                .containsExactly("free was answered by no model it named all along: 2 answers.");
    }

    @Test
    void aRunFromBeforeAnswerersWereCountedHasNoSuchSection() {
        assertThat(page(Summaries.typical()).getElementById("answerers")).isNull();
    }

    private static Document page(Summary summary) {
        return Jsoup.parse(PageRenderer.create().render(summary, Beside.files(List.of())));
    }
}
