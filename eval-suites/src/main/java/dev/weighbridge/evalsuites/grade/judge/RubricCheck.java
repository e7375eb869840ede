package dev.weighbridge.evalsuites.grade.judge;

import dev.weighbridge.evalsuites.grade.spec.CheckFields;
import dev.weighbridge.evalsuites.grade.spec.Field;
import dev.weighbridge.evalsuites.suite.EvalCase;
import dev.weighbridge.gateway.request.Message;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A check of type {@code llm-rubric} as a suite writes it.
 *
 * @param rubric what is asked
 * @param threshold the least score that passes
 * @param labelled answers that people have graded, to see how far the judge agrees
 */
record RubricCheck(RubricJudge rubric, double threshold, List<LabelledAnswer> labelled) {
    private static final double STANDARD = 0.5;

    RubricCheck {
        labelled = List.copyOf(labelled);
    }

    /** Complains of everything that can be known before the first request. */
    static RubricCheck of(CheckFields fields) {
        Integer points = fields.find("points")
                .map(field -> field.whole(RubricJudge.FEWEST_POINTS, RubricJudge.MOST_POINTS))
                .orElse(null);
        RubricJudge rubric = new RubricJudge(filled(fields.value("write what makes an answer good")), points);
        double threshold = fields.thresholdOr(STANDARD);
        List<LabelledAnswer> labelled = fields.find("labelled").map(Field::list).orElse(List.of()).stream()
                .map(item -> labelled(fields, item, rubric, threshold))
                .toList();
        return new RubricCheck(rubric, threshold, labelled);
    }

    private static String filled(Field value) {
        if (value.text().isBlank()) {
            throw value.wrong("is empty; write what makes an answer good");
        }
        return value.text();
    }

    private static LabelledAnswer labelled(
            CheckFields fields, @Nullable Object item, RubricJudge rubric, double threshold) {
        Map<String, @Nullable Object> entries = new Field(fields, "labelled", item == null ? "" : item).map();
        Object answer = entries.get("answer");
        Object grade = entries.get("grade");
        if (answer == null || grade == null || entries.size() > 2) {
            throw fields.wrong("labelled has " + entries.keySet() + "; give answer and grade");
        }
        double score = score(new Field(fields, "labelled grade", grade), rubric.points());
        EvalCase asked = fields.context();
        String said = new Field(fields, "labelled answer", answer).text();
        List<Message> ask = rubric.ask(asked.question(), said, asked.reference());
        return new LabelledAnswer(rubric, threshold, said, ask, score);
    }

    private static double score(Field grade, @Nullable Integer points) {
        if (points == null) {
            return grade.oneOf("PASS", "FAIL").equals("PASS") ? 1 : 0;
        }
        return RubricJudge.share(grade.whole(1, points), points);
    }
}
