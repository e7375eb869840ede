package dev.weighbridge.reports.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.measurements.summary.Agreement;
import dev.weighbridge.measurements.summary.AnswerQuality;
import dev.weighbridge.measurements.summary.Answers;
import dev.weighbridge.measurements.summary.JudgeFacts;
import dev.weighbridge.measurements.summary.Preference;
import dev.weighbridge.measurements.summary.Recalled;
import dev.weighbridge.measurements.summary.Score;
import dev.weighbridge.measurements.summary.Share;
import dev.weighbridge.reports.testing.Summaries;
import java.time.LocalDate;
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
        assertThat(table(GOOD, "answers-tag")).contains("sums", "hard 72.5 [57.2, 83.9] n=40", "not asked");
    }

    @Test
    void whoJudgedAndHowFarThatCanBeBelievedStandsAboveTheAnswers() {
        JudgeFacts judge = new JudgeFacts(
                "other/justice-12b",
                90,
                2,
                new Agreement(40, 36, 0, 0.8, null),
                List.of(new Preference("sums", "free", "paid", 3, 9, 4, 2, 1, 0, new Share(16, 17, 0.94, 0.73, 0.99))),
                List.of("the judge and the candidate are both of the family Other"));
        AnswerQuality judged = new AnswerQuality(List.of(score(GOOD)), List.of(), judge, List.of(), List.of());
        assertThat(page(judged).expectFirst("#answer-quality").text())
                .contains("Judged by other/justice-12b, 90 replies", "2 replies held no grade")
                .contains("36 of 40 labelled answers: Cohen's kappa 0.80, Krippendorff's alpha not defined")
                .contains("both of the family Other");
        assertThat(page(judged).expectFirst("#judge-pairs tbody").text()).contains("sums 9 3 6 1", "94");
    }

    @Test
    void answersOfEarlierRunsAreNamedWithTheirDays() {
        Recalled recalled = new Recalled("free", "sums", 31, LocalDate.of(2026, 11, 18), LocalDate.of(2026, 11, 20));
        AnswerQuality quality = new AnswerQuality(List.of(score(GOOD)), List.of(), null, List.of(recalled), List.of());
        assertThat(page(quality).expectFirst("#answer-quality").text())
                .contains("31 answers of free to sums were taken from earlier runs of 2026-11-18 to 2026-11-20");
    }

    private static String table(Answers answers, String id) {
        return page(quality(answers)).expectFirst("#" + id).text();
    }

    private static AnswerQuality quality(Answers answers) {
        return new AnswerQuality(List.of(score(answers)), List.of());
    }

    private static Score score(Answers answers) {
        return new Score("free", "sums", answers, Map.of("hard", GOOD), Map.of("4/s", GOOD), Map.of("Attic, m", GOOD));
    }

    private static Document page(AnswerQuality quality) {
        return Jsoup.parse(PageRenderer.create().render(Summaries.typical().with(quality), Beside.files(List.of())));
    }
}
