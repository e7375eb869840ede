package dev.weighbridge.benchmarks.evalscoverage;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import dev.weighbridge.evalsuites.engine.EvalItem;
import dev.weighbridge.evalsuites.engine.plan.EvalPlan;
import dev.weighbridge.evalsuites.engine.rows.EvalRow;
import dev.weighbridge.evalsuites.engine.score.EvalScores;
import dev.weighbridge.evalsuites.engine.score.RowGrader;
import dev.weighbridge.evalsuites.engine.score.Tally;
import dev.weighbridge.evalsuites.grade.Ports;
import dev.weighbridge.evalsuites.suite.Suite;
import dev.weighbridge.gateway.price.TokenPrice;
import dev.weighbridge.gateway.provider.Provider;
import dev.weighbridge.gateway.request.Parameters;
import dev.weighbridge.measurements.comparison.Target;
import dev.weighbridge.measurements.statistics.Interval;
import dev.weighbridge.measurements.statistics.proportion.Proportion;
import dev.weighbridge.simulator.skill.Attempt;
import dev.weighbridge.simulator.skill.Quality;
import java.net.URI;
import java.util.List;
import java.util.Map;

/**
 * How often the interval of an evaluation held the true accuracy.
 *
 * @param cell what was evaluated
 * @param held over all runs
 * @param width the mean width of the intervals
 * @param measured the mean of the accuracies measured
 */
record Coverage(Cell cell, Proportion held, double width, double measured) {
    private static final String MODEL = "simulated";

    /** What one run gave. */
    private record Run(boolean held, double width, double measured) {}

    /**
     * Evaluates a cell so often, graded and scored as every other evaluation.
     *
     * @param seed of the first run; each has its own
     */
    static Coverage of(Cell cell, int runs, long seed) {
        EvalPlan plan = plan(cell);
        Map<String, Question> byId = cell.questions().stream()
                .collect(toMap(question -> question.evalCase().id(), identity()));
        RowGrader grader = new RowGrader(plan, Ports.NONE, true);
        int held = 0;
        double width = 0;
        double measured = 0;
        for (int run = 0; run < runs; run++) {
            Run one = run(cell, plan, byId, grader, seed + run);
            held += one.held() ? 1 : 0;
            width += one.width() / runs;
            measured += one.measured() / runs;
        }
        return new Coverage(cell, new Proportion(held, runs), width, measured);
    }

    private static EvalPlan plan(Cell cell) {
        Suite suite = new Suite(
                "all", "00", cell.questions().stream().map(Question::evalCase).toList());
        Target target = new Target(
                MODEL,
                Provider.OTHER,
                null,
                URI.create("http://127.0.0.1:9/v1"),
                MODEL,
                null,
                TokenPrice.FREE,
                new Parameters(0.0, 100, null, List.of(), null),
                Map.of(),
                Map.of());
        return EvalPlan.of(List.of(suite), List.of(target), 1);
    }

    private static Run run(Cell cell, EvalPlan plan, Map<String, Question> byId, RowGrader grader, long seed) {
        EvalScores scores = new EvalScores(plan);
        for (EvalItem item : plan.items()) {
            Question question = byId.get(item.caseId());
            if (question == null) {
                throw new IllegalStateException("no case " + item.caseId());
            }
            Attempt attempt = new Attempt(MODEL, plan.prompt(item), item.repeat());
            Quality quality = cell.skill().quality(seed, attempt, question.key());
            scores.add(grader.grade(new EvalRow(item, 1, "made", Answers.of(question.key(), quality))));
        }
        Tally whole = scores.scores().get(0).whole();
        Interval interval = whole.interval().orElseThrow();
        double measured =
                (double) whole.accuracy().successes() / whole.accuracy().n();
        return new Run(interval.contains(cell.truth()), interval.width(), measured);
    }

    double share() {
        return (double) held.successes() / held.n();
    }
}
