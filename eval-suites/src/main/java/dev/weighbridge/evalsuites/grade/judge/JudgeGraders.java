package dev.weighbridge.evalsuites.grade.judge;

import dev.weighbridge.evalsuites.grade.Answer;
import dev.weighbridge.evalsuites.grade.Graded;
import dev.weighbridge.evalsuites.grade.Grader;
import dev.weighbridge.evalsuites.grade.JudgeModel;
import dev.weighbridge.evalsuites.grade.spec.CheckFields;
import dev.weighbridge.evalsuites.grade.spec.Field;
import dev.weighbridge.evalsuites.grade.spec.GraderType;
import dev.weighbridge.evalsuites.suite.EvalCase;
import dev.weighbridge.gateway.request.Message;
import dev.weighbridge.measurements.baseline.CaseOutcome;
import java.util.List;
import java.util.OptionalDouble;

/** The type of grader that asks a judge. */
public final class JudgeGraders {
    private JudgeGraders() {}

    /** The type, for the table. */
    public static List<GraderType> types() {
        return List.of(GraderType.scored(
                GraderType.Kind.JUDGE,
                "llm-rubric",
                "a rubric",
                List.of("points"),
                "a model as judge says so; with `points`, its grade as a share reaches `threshold` (0.5); needs a judge",
                JudgeGraders::make));
    }

    private static Grader make(CheckFields fields) {
        Integer points = fields.find("points")
                .map(field -> field.whole(RubricJudge.FEWEST_POINTS, RubricJudge.MOST_POINTS))
                .orElse(null);
        RubricJudge rubric = new RubricJudge(filled(fields.value("write what makes an answer good")), points);
        double threshold = fields.thresholdOr(0.5);
        JudgeModel judge = fields.ports().judge();
        if (judge == null) {
            return answer -> Graded.without(CaseOutcome.NOT_GRADABLE, "no model as judge is configured");
        }
        return answer -> grade(answer, fields.context(), rubric, threshold, judge);
    }

    private static String filled(Field value) {
        if (value.text().isBlank()) {
            throw value.wrong("is empty; write what makes an answer good");
        }
        return value.text();
    }

    private static Graded grade(
            Answer answer, EvalCase context, RubricJudge rubric, double threshold, JudgeModel judge) {
        String reply = judge.judge(rubric.ask(question(context), answer.text(), context.reference()));
        OptionalDouble score = rubric.read(reply);
        return score.isPresent()
                ? Graded.scored(score.getAsDouble(), threshold, null, "the judge says: " + reply.strip())
                : Graded.without(CaseOutcome.GRADER_ERROR, "the judge gave no grade: " + reply.strip());
    }

    /** What the user asked last. */
    private static String question(EvalCase context) {
        return context.messages().stream()
                .filter(Message.User.class::isInstance)
                .map(message -> ((Message.User) message).text())
                .reduce((first, second) -> second)
                .orElse("");
    }
}
