package dev.weighbridge.weigh;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.measurements.summary.AccuracyDifference;
import dev.weighbridge.measurements.summary.AnswerQuality;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnswerLinesTest {

    @Test
    void eachWorkloadAndTargetHasALine() {
        assertThat(AnswerLines.of(TestingAnswers.right(29, 40, 3)))
                .containsExactly("  accuracy of free on sums: 73 % of 40 (50 to 90 %), 3 never came");
    }

    @Test
    void whatIsNotKnownIsSaid() {
        assertThat(AnswerLines.of(TestingAnswers.right(0, 0, 40)))
                .containsExactly("  accuracy of free on sums: unknown, no answer could be graded, 40 never came");
    }

    @Test
    void differencesHaveASign() {
        AnswerQuality quality = new AnswerQuality(
                List.of(),
                List.of(
                        new AccuracyDifference("sums", "free", "paid", 40, 0, 0.175, 0.05, 0.31, ""),
                        new AccuracyDifference("facts", "free", "paid", 0, 9, null, null, null, "no pairs")));
        assertThat(AnswerLines.of(quality))
                .containsExactly(
                        "  paid less free on sums: +18 points (5 to 31 points), 40 pairs",
                        "  paid less free on facts: unknown, no pairs");
    }
}
