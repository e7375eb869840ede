package dev.weighbridge.evalsuites.engine.help;

import dev.weighbridge.evalsuites.engine.plan.EvalPlan;
import dev.weighbridge.evalsuites.grade.judge.LabelledAnswer;
import dev.weighbridge.evalsuites.grade.judge.ModelFamily;
import dev.weighbridge.measurements.comparison.Comparison;
import dev.weighbridge.measurements.comparison.Judge;
import dev.weighbridge.measurements.comparison.Target;
import dev.weighbridge.measurements.summary.JudgeFacts;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is to be said of a run's judge. */
public final class JudgeFindings {
    private JudgeFindings() {}

    /**
     * The facts; empty where nobody judges.
     *
     * @param pairs the answers that were set against each other
     */
    public static Optional<JudgeFacts> of(
            Comparison comparison, EvalPlan plan, HelperAnswers answers, AnswerPairs pairs) {
        return Optional.ofNullable(comparison.evals().judge())
                .map(judge -> new JudgeFacts(
                        judge.target().model(),
                        answers.judgements(),
                        answers.unreadable(),
                        PeopleAgree.of(labelled(plan), answers).orElse(null),
                        new Preferences(comparison, plan, answers).of(pairs.pairs(), judge.pairs()),
                        warnings(judge, comparison.targets())));
    }

    /** What is to be said before anything is asked. */
    public static List<String> warnings(Comparison comparison) {
        return Stream.ofNullable(comparison.evals().judge())
                .flatMap(judge -> warnings(judge, comparison.targets()).stream())
                .toList();
    }

    private static List<String> warnings(Judge judge, List<Target> targets) {
        return targets.stream()
                .flatMap(target -> ModelFamily.warning(judge.target().model(), target.model()).stream())
                .distinct()
                .toList();
    }

    private static List<LabelledAnswer> labelled(EvalPlan plan) {
        return plan.suites().stream()
                .flatMap(suite -> suite.cases().stream())
                .flatMap(one -> LabelledAnswer.of(one).stream())
                .toList();
    }
}
