package dev.weighbridge.reports.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.measurements.summary.AccuracyDifference;
import dev.weighbridge.measurements.summary.AnswerQuality;
import dev.weighbridge.measurements.summary.Answers;
import dev.weighbridge.measurements.summary.Score;
import dev.weighbridge.measurements.summary.Share;
import dev.weighbridge.reports.testing.Summaries;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class AnswersSectionTest {
    private static final Answers GOOD =
            new Answers(29, 8, 0, 2, 1, 3, 0, 0, new Share(29, 40, 0.725, 0.572, 0.839), 40);
    private static final Answers ALIKE = new Answers(30, 10, 0, 0, 0, 0, 0, 0, new Share(30, 40, 0.75, 0.5, 0.9), 8);
    private static final Answers NONE = new Answers(0, 0, 0, 0, 0, 5, 0, 35, new Share(0, 0, null, null, null), 0);
    private static final Answers UNGRADED = new Answers(0, 0, 0, 0, 0, 0, 40, 0, new Share(0, 0, null, null, null), 0);

    @Test
    void whereNothingWasCheckedThereIsNoSection() {
        assertThat(page(AnswerQuality.NONE).getElementById("answer-quality")).isNull();
    }

    @Test
    void accuracyStandsWithItsIntervalAndItsParts() {
        String text = table(GOOD, "answers");
        assertThat(text).contains("sums", "72.5", "[57.2, 83.9]");
        assertThat(page(quality(GOOD)).expectFirst("#answers tbody").text()).contains("40 29 8 0 2 1 3 3 never came");
    }

    @Test
    void answersThatHangTogetherSayHowManyPiecesTheyAre() {
        assertThat(table(ALIKE, "answers")).contains("40 in 8 clusters");
    }

    @Test
    void anUnknownAccuracySaysWhy() {
        assertThat(table(NONE, "answers")).contains("no answer came");
        assertThat(table(UNGRADED, "answers")).contains("nothing that came could be graded");
    }

    @Test
    void levelsBackendsAndTagsHaveTheirOwnRows() {
        assertThat(table(GOOD, "answers-load")).contains("sums, 4/s");
        assertThat(table(GOOD, "answers-backend")).contains("sums, Attic, m");
        assertThat(table(GOOD, "answers-tag")).contains("sums, hard");
    }

    @Test
    void theDifferenceHasASignAndAnInterval() {
        assertThat(table(GOOD, "answers-difference")).contains("\u22127.50", "[\u221219.0, 4.00]", "38", "2");
        AccuracyDifference unknown = new AccuracyDifference(
                "sums", "free", "paid", 0, 40, null, null, null, "no case says something of both");
        Document page = page(new AnswerQuality(List.of(score(GOOD)), List.of(unknown)));
        assertThat(page.expectFirst("#answers-difference").text()).contains("no case says something of both");
    }

    private static String table(Answers answers, String id) {
        return page(quality(answers)).expectFirst("#" + id).text();
    }

    private static AnswerQuality quality(Answers answers) {
        AccuracyDifference difference = new AccuracyDifference("sums", "free", "paid", 38, 2, -0.075, -0.19, 0.04, "");
        return new AnswerQuality(List.of(score(answers)), List.of(difference));
    }

    private static Score score(Answers answers) {
        return new Score("free", "sums", answers, Map.of("hard", GOOD), Map.of("4/s", GOOD), Map.of("Attic, m", GOOD));
    }

    private static Document page(AnswerQuality quality) {
        return Jsoup.parse(PageRenderer.create()
                .render(Summaries.typical().with(quality), new Beside(List.of(), List.of(), List.of())));
    }
}
