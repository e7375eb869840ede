package dev.weighbridge.weigh;

import dev.weighbridge.measurements.summary.AnswerQuality;
import dev.weighbridge.measurements.summary.Answers;
import dev.weighbridge.measurements.summary.Score;
import dev.weighbridge.measurements.summary.Share;
import java.util.List;
import java.util.Map;

/** How right one target was on one workload. */
final class TestingAnswers {
    private TestingAnswers() {}

    static AnswerQuality right(int right, int n, int neverCame) {
        Share accuracy = n == 0 ? new Share(0, 0, null, null, null) : new Share(right, n, (double) right / n, 0.5, 0.9);
        Answers answers = new Answers(right, n - right, 0, 0, 0, neverCame, 0, 0, accuracy, n);
        return new AnswerQuality(List.of(new Score("free", "sums", answers, Map.of(), Map.of(), Map.of())), List.of());
    }
}
