package dev.weighbridge.evalsuites.engine.help;

import dev.weighbridge.evalsuites.engine.Consequences;
import dev.weighbridge.evalsuites.engine.EvalItem;
import dev.weighbridge.evalsuites.engine.plan.EvalPlan;
import dev.weighbridge.evalsuites.engine.rows.EvalRow;
import dev.weighbridge.evalsuites.engine.rows.EvalRows;
import dev.weighbridge.evalsuites.grade.Answer;
import dev.weighbridge.evalsuites.grade.Ports;
import dev.weighbridge.evalsuites.grade.cases.CaseGrader;
import dev.weighbridge.evalsuites.grade.judge.LabelledAnswer;
import dev.weighbridge.evalsuites.grade.judge.PairJudge;
import dev.weighbridge.evalsuites.suite.EvalCase;
import dev.weighbridge.gateway.request.Message;
import dev.weighbridge.measurements.comparison.Comparison;
import dev.weighbridge.measurements.comparison.Evals;
import dev.weighbridge.measurements.comparison.Judge;
import dev.weighbridge.measurements.run.RunFolder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What helpers are to be asked of the answers of a run. Which questions these are is found by grading: a grader's ports
 * write down what it asks. Not thread-safe.
 */
public final class HelperQuestions {
    private final EvalPlan plan;
    private final Evals evals;
    private final long seed;
    private final Questions judged = new Questions();
    private final Questions embedded = new Questions();
    private final AnswerPairs pairs;
    private final Map<String, CaseGrader> graders = new HashMap<>();

    /** No questions yet. */
    HelperQuestions(Comparison comparison, EvalPlan plan) {
        this.plan = plan;
        this.evals = comparison.evals();
        this.seed = comparison.seed();
        this.pairs = new AnswerPairs(comparison);
    }

    /**
     * Those of a run so far; none where it has no helper.
     *
     * @param plan what was asked of the targets
     * @param consequences those of the engine that asked it
     */
    public static HelperQuestions read(RunFolder folder, EvalPlan plan, Consequences consequences) {
        HelperQuestions questions = new HelperQuestions(folder.manifest().comparison(), plan);
        if (!questions.evals.helpers().isEmpty()) {
            var unused = EvalRows.read(folder, plan, consequences, questions::add);
        }
        return questions;
    }

    /** Adds what is to be asked of an answer. */
    void add(EvalRow row) {
        if (row.exchange().outcome().delivered()) {
            add(row.item(), Answer.of(row.exchange()));
        }
    }

    void add(EvalItem item, Answer answer) {
        EvalCase evalCase = plan.caseOf(item);
        var unused = graders.computeIfAbsent(
                        item.suite() + "\n" + evalCase.id(), first -> CaseGrader.of(evalCase, listening()))
                .grade(answer);
        pairs.add(item, answer);
    }

    /** What is said in return does not matter. */
    private Ports listening() {
        return new Ports(evals.embeddings() == null ? null : this::embedding, this::judging);
    }

    private double[] embedding(String text) {
        if (!text.isBlank()) {
            embedded.add(List.of(new Message.User(text)));
        }
        return new double[] {1};
    }

    private String judging(List<Message> messages) {
        judged.add(messages);
        return "";
    }

    /** What the judge is asked; empty where there is no judge or nothing to ask. */
    public Optional<EvalPlan> judge() {
        Judge judge = evals.judge();
        if (judge == null) {
            return Optional.empty();
        }
        plan.suites().stream()
                .flatMap(suite -> suite.cases().stream())
                .flatMap(one -> LabelledAnswer.of(one).stream())
                .forEach(labelled -> judged.add(labelled.ask()));
        if (judge.pairs() != null) {
            PairJudge better = new PairJudge(judge.pairs());
            pairs.pairs().stream().filter(pair -> !pair.alike()).forEach(pair -> add(pair, better));
        }
        return judged.plan(judge.target(), seed);
    }

    private void add(AnswerPairs.Pair pair, PairJudge better) {
        String question = plan.question(pair.suite(), pair.caseId());
        judged.add(pair.asGiven(better, question));
        judged.add(pair.exchanged(better, question));
    }

    /** Whose vectors are wanted; empty where nothing gives vectors or none is wanted. */
    public Optional<EvalPlan> embeddings() {
        return Optional.ofNullable(evals.embeddings()).flatMap(target -> embedded.plan(target, seed));
    }
}
