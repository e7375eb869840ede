package dev.weighbridge.evalsuites.grade.judge;

import dev.weighbridge.evalsuites.grade.Answer;
import dev.weighbridge.evalsuites.grade.Graded;
import dev.weighbridge.evalsuites.grade.Grader;
import dev.weighbridge.evalsuites.grade.JudgeModel;
import dev.weighbridge.evalsuites.grade.spec.CheckFields;
import dev.weighbridge.evalsuites.grade.spec.GraderType;
import dev.weighbridge.evalsuites.suite.EvalCase;
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
                LabelledAnswer.TYPE,
                "a rubric",
                List.of("points", "labelled"),
                "a model as judge says so; with `points`, its grade as a share reaches `threshold` (0.5); needs a judge",
                JudgeGraders::make));
    }

    private static Grader make(CheckFields fields) {
        RubricCheck check = RubricCheck.of(fields);
        JudgeModel judge = fields.ports().judge();
        if (judge == null) {
            return answer -> Graded.without(CaseOutcome.NOT_GRADABLE, "no model as judge is configured");
        }
        return answer -> grade(answer, fields.context(), check, judge);
    }

    private static Graded grade(Answer answer, EvalCase context, RubricCheck check, JudgeModel judge) {
        RubricJudge rubric = check.rubric();
        String reply = judge.judge(rubric.ask(context.question(), answer.text(), context.reference()));
        OptionalDouble score = rubric.read(reply);
        return score.isPresent()
                ? Graded.scored(score.getAsDouble(), check.threshold(), null, "the judge says: " + reply.strip())
                : Graded.without(CaseOutcome.NOT_GRADABLE, "the judge gave no grade: " + reply.strip());
    }
}
