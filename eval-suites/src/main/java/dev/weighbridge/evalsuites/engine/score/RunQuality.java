package dev.weighbridge.evalsuites.engine.score;

import dev.weighbridge.evalsuites.engine.Consequences;
import dev.weighbridge.evalsuites.engine.EngineOptions;
import dev.weighbridge.evalsuites.engine.EvalItem;
import dev.weighbridge.evalsuites.engine.help.AnswerPairs;
import dev.weighbridge.evalsuites.engine.help.HelperAnswers;
import dev.weighbridge.evalsuites.engine.help.JudgeFindings;
import dev.weighbridge.evalsuites.engine.plan.EvalPlan;
import dev.weighbridge.evalsuites.engine.recall.RecallTally;
import dev.weighbridge.evalsuites.engine.rows.EvalRow;
import dev.weighbridge.evalsuites.engine.rows.EvalRows;
import dev.weighbridge.evalsuites.grade.Graded;
import dev.weighbridge.evalsuites.grade.Ports;
import dev.weighbridge.evalsuites.suite.EvalCase;
import dev.weighbridge.evalsuites.workload.KeptSuites;
import dev.weighbridge.evalsuites.workload.WorkloadSuites;
import dev.weighbridge.gateway.exchange.Identity;
import dev.weighbridge.gateway.retry.RetryPolicy;
import dev.weighbridge.measurements.baseline.CaseOutcome;
import dev.weighbridge.measurements.comparison.Comparison;
import dev.weighbridge.measurements.cost.AskedCase;
import dev.weighbridge.measurements.cost.CostTally;
import dev.weighbridge.measurements.plan.RandomStreams;
import dev.weighbridge.measurements.run.RunFolder;
import dev.weighbridge.measurements.summary.AccuracyDifference;
import dev.weighbridge.measurements.summary.AnswerQuality;
import dev.weighbridge.measurements.summary.Score;
import dev.weighbridge.measurements.summary.TargetAnswers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Grades all answers of a run, those under load among them, from its folder alone. */
public final class RunQuality {
    private final Comparison comparison;
    private final EvalPlan plan;
    private final RowGrader rowGrader;
    private final EvalScores scores;
    private final Pairings pairings;
    private final AnswerPairs pairs;
    private final RecallTally recalled = new RecallTally();
    private final Backends backends = new Backends();
    private final Overall overall = new Overall();
    private final CostTally costs;

    private RunQuality(Comparison comparison, EvalPlan plan, ExchangeGrader grader, CostTally costs) {
        this.comparison = comparison;
        this.costs = costs;
        this.plan = plan;
        this.rowGrader = new RowGrader(plan, grader);
        this.scores = new EvalScores(plan);
        this.pairs = new AnswerPairs(comparison);
        this.pairings = new Pairings(plan, comparison.incumbent(), comparison.candidate());
    }

    /** The same where nobody asks what the answers cost. */
    public static AnswerQuality of(RunFolder folder) {
        return of(folder, new CostTally(folder.manifest().comparison()));
    }

    /**
     * How right the answers of a run were; {@link AnswerQuality#NONE} where nothing is checked.
     *
     * @param costs is told every grade
     */
    public static AnswerQuality of(RunFolder folder, CostTally costs) {
        Optional<WorkloadSuites> suites = KeptSuites.read(folder);
        return suites.isEmpty() ? AnswerQuality.NONE : of(folder, suites.get(), costs);
    }

    private static AnswerQuality of(RunFolder folder, WorkloadSuites suites, CostTally costs) {
        Optional<EvalPlan> plan = suites.plan();
        if (plan.isEmpty()) {
            return AnswerQuality.NONE;
        }
        Comparison comparison = folder.manifest().comparison();
        HelperAnswers helpers = HelperAnswers.read(folder);
        ExchangeGrader grader = new ExchangeGrader(helpers.ports(), comparison.storeTexts());
        RunQuality quality = new RunQuality(comparison, plan.get(), grader, costs);
        EvalRows.read(folder, plan.get(), consequences(folder), quality::add);
        // Helpers are not asked of answers under load, and would know those only that were given without it too.
        ExchangeGrader alone = new ExchangeGrader(Ports.NONE, comparison.storeTexts());
        LoadedAnswers loaded = LoadedAnswers.read(folder, suites, alone, quality.backends, quality.overall, costs);
        return quality.quality(loaded, helpers);
    }

    /** The times a policy decides on play no part in what settles an item. */
    private static Consequences consequences(RunFolder folder) {
        Instant begun = folder.manifest().startedAt();
        return new Consequences(
                new RetryPolicy(EngineOptions.RETRIES, () -> begun, new RandomStreams(0).of("reading", 0)));
    }

    private void add(EvalRow row) {
        GradedRow graded = rowGrader.grade(row);
        scores.add(graded);
        pairings.add(graded);
        recalled.add(row);
        pairs.add(row);
        EvalItem item = row.item();
        Identity who = row.exchange().identity();
        backends.add(item.target(), item.suite(), who, graded.evalCase(), graded.graded());
        overall.answered(item.target(), who, graded.evalCase(), graded.graded());
        if (row.recalled() == null) {
            AskedCase asked = new AskedCase(item.target(), item.suite(), item.caseId(), true);
            tell(costs, asked, graded.evalCase(), graded.graded().overall());
        }
    }

    /** Where nothing was delivered there is no grade, and what it cost was spent for nothing. */
    static void tell(CostTally costs, AskedCase asked, EvalCase evalCase, Graded overall) {
        boolean undelivered =
                overall.outcome() == CaseOutcome.INFRASTRUCTURE_ERROR || overall.outcome() == CaseOutcome.SKIPPED;
        if (!undelivered) {
            costs.graded(asked, evalCase.cluster(), overall.isQuality() ? overall.passed() : null);
        }
    }

    private AnswerQuality quality(LoadedAnswers loaded, HelperAnswers helpers) {
        List<Score> all = new ArrayList<>();
        for (SuiteScore score : scores.scores()) {
            all.add(new Score(
                    score.target(),
                    score.suite(),
                    ScoredAnswers.of(score.whole(), score.missing()),
                    Slices.answers(score.byTag()),
                    loaded.byLevel(score.target(), score.suite()),
                    backends.of(score.target(), score.suite())));
        }
        return new AnswerQuality(
                all,
                differences(),
                JudgeFindings.of(comparison, plan, helpers, pairs).orElse(null),
                recalled.recalled(),
                overall());
    }

    private List<TargetAnswers> overall() {
        return comparison.targets().stream()
                .map(target -> overall.of(target.name()))
                .toList();
    }

    private List<AccuracyDifference> differences() {
        return comparison.incumbent().equals(comparison.candidate())
                ? List.of()
                : plan.suites().stream()
                        .map(suite -> pairings.difference(suite.name()))
                        .toList();
    }
}
