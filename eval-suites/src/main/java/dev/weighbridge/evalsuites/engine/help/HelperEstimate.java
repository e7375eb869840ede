package dev.weighbridge.evalsuites.engine.help;

import dev.weighbridge.evalsuites.engine.EvalItem;
import dev.weighbridge.evalsuites.engine.plan.EvalPlan;
import dev.weighbridge.evalsuites.grade.Answer;
import dev.weighbridge.evalsuites.suite.EvalCase;
import dev.weighbridge.measurements.comparison.Comparison;
import dev.weighbridge.measurements.plan.PlannedHelp;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Says what helpers may be asked, before there is an answer: as if all answers differed and were as long as they may be. */
public final class HelperEstimate {
    /** A customary guess; what is sent is bounded by its true length. */
    private static final int CHARACTERS_PER_TOKEN = 4;

    private HelperEstimate() {}

    /** What each helper may be asked; none where there is none or nothing is asked of it. */
    public static List<PlannedHelp> of(Comparison comparison, EvalPlan plan) {
        if (comparison.evals().helpers().isEmpty()) {
            return List.of();
        }
        HelperQuestions questions = new HelperQuestions(comparison, plan);
        List<EvalItem> items = plan.items();
        for (int i = 0; i < items.size(); i++) {
            questions.add(items.get(i), Answer.ofText(text(i, plan, items.get(i))));
        }
        return Stream.of(questions.judge(), questions.embeddings())
                .flatMap(Optional::stream)
                .map(HelperEstimate::planned)
                .toList();
    }

    private static PlannedHelp planned(EvalPlan helper) {
        return new PlannedHelp(
                helper.targets().get(0),
                helper.suites().get(0).cases().stream().map(EvalCase::asked).toList());
    }

    private static String text(int number, EvalPlan plan, EvalItem item) {
        Integer limit = plan.target(item).parameters().lengthLimit();
        return number + " " + "x".repeat(CHARACTERS_PER_TOKEN * (limit == null ? 1 : limit));
    }
}
