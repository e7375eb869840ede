package dev.weighbridge.weigh.evals.run;

import dev.weighbridge.evalsuites.engine.Consequences;
import dev.weighbridge.evalsuites.engine.help.AnswerPairs;
import dev.weighbridge.evalsuites.engine.help.HelperAnswers;
import dev.weighbridge.evalsuites.engine.help.JudgeFindings;
import dev.weighbridge.evalsuites.engine.plan.EvalPlan;
import dev.weighbridge.evalsuites.engine.recall.RecallTally;
import dev.weighbridge.evalsuites.engine.rows.EvalRow;
import dev.weighbridge.evalsuites.engine.rows.EvalRows;
import dev.weighbridge.evalsuites.engine.score.EvalScores;
import dev.weighbridge.evalsuites.engine.score.RowGrader;
import dev.weighbridge.measurements.comparison.Comparison;
import dev.weighbridge.measurements.run.JournalLine;
import dev.weighbridge.measurements.summary.AnswerQuality;
import dev.weighbridge.measurements.summary.JudgeFacts;
import dev.weighbridge.weigh.console.HelperText;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * How right each target was and what that cost, from the lines of a journal alone: whether they are read from it or seen
 * as they are written is the same. Not thread-safe.
 */
final class Scoring implements Consumer<JournalLine> {
    private final Comparison comparison;
    private final EvalPlan plan;
    private final HelperAnswers helpers;
    private final EvalScores scores;
    private final Costs costs;
    private final AnswerPairs pairs;
    private final RecallTally recalled = new RecallTally();
    private final RowGrader grader;
    private final EvalRows rows;

    /**
     * A scoring of no line yet.
     *
     * @param consequences those of the engine that writes the journal
     * @param helpers what helpers answered, for those graders that ask them
     */
    Scoring(Evaluation evaluation, Consequences consequences, HelperAnswers helpers) {
        this.comparison = evaluation.comparison();
        this.plan = evaluation.plan();
        this.helpers = helpers;
        this.scores = new EvalScores(plan);
        this.costs = new Costs(plan, comparison.evals().helpers());
        this.pairs = new AnswerPairs(comparison);
        this.grader = new RowGrader(plan, helpers.ports(), comparison.storeTexts());
        this.rows = new EvalRows(plan, consequences, this::row);
    }

    /** The next line of the journal. */
    @Override
    public void accept(JournalLine line) {
        rows.accept(line);
        costs.accept(line);
    }

    private void row(EvalRow row) {
        scores.add(grader.grade(row));
        pairs.add(row);
        recalled.add(row);
    }

    /** What there is to say of the lines so far. */
    List<String> lines() {
        List<String> lines = new ArrayList<>(ScoreText.lines(scores.scores(), costs));
        JudgeFacts judge = JudgeFindings.of(comparison, plan, helpers, pairs).orElse(null);
        lines.addAll(HelperText.lines(new AnswerQuality(List.of(), List.of(), judge, recalled.recalled(), List.of())));
        comparison.evals().helpers().forEach(helper -> lines.add(costs.line(helper)));
        return lines;
    }
}
