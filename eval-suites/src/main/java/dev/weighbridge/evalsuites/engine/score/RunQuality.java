package dev.weighbridge.evalsuites.engine.score;

import dev.weighbridge.evalsuites.engine.Consequences;
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
import dev.weighbridge.measurements.baseline.CaseOutcome;
import dev.weighbridge.measurements.comparison.Comparison;
import dev.weighbridge.measurements.cost.AskedCase;
import dev.weighbridge.measurements.cost.CostTally;
import dev.weighbridge.measurements.run.JournalLine;
import dev.weighbridge.measurements.run.RunFolder;
import dev.weighbridge.measurements.summary.AccuracyDifference;
import dev.weighbridge.measurements.summary.AnswerQuality;
import dev.weighbridge.measurements.summary.Score;
import dev.weighbridge.measurements.summary.TargetAnswers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Grades all answers of a run, from its folder alone: those to cases that were asked one by one at once, and those under
 * load as a fold over its journal, which others can read along with. Not thread-safe.
 */
public final class RunQuality {
    private final Comparison comparison;
    private final EvalPlan plan;
    private final HelperAnswers helpers;
    private final RowGrader rowGrader;
    private final EvalScores scores;
    private final Pairings pairings;
    private final AnswerPairs pairs;
    private final RecallTally recalled = new RecallTally();
    private final Backends backends = new Backends();
    private final Overall overall = new Overall();
    private final CostTally costs;
    private final List<Runnable> owed = new ArrayList<>();
    private final LoadedAnswers loaded;

    private RunQuality(RunFolder folder, WorkloadSuites suites, EvalPlan plan, CostTally costs) {
        this.comparison = folder.manifest().comparison();
        this.costs = costs;
        this.plan = plan;
        this.helpers = HelperAnswers.read(folder);
        this.rowGrader = new RowGrader(plan, helpers.ports(), comparison.storeTexts());
        this.scores = new EvalScores(plan);
        this.pairs = new AnswerPairs(comparison);
        this.pairings = new Pairings(plan, comparison.incumbent(), comparison.candidate());
        // Helpers are not asked of answers under load, and would know those only that were given without it too.
        ExchangeGrader alone = new ExchangeGrader(Ports.NONE, comparison.storeTexts());
        this.loaded = new LoadedAnswers(comparison, suites, alone, backends, overall, costs);
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
        Optional<RunQuality> begun = begun(folder, costs);
        begun.ifPresent(quality -> {
            var unused = folder.read(LoadedAnswers.MENTIONED, quality::accept);
        });
        return begun.map(RunQuality::quality).orElse(AnswerQuality.NONE);
    }

    /**
     * The grading of a run of which the answers under load are still to come.
     *
     * @param costs is told every grade
     * @return empty where nothing is checked
     */
    public static Optional<RunQuality> begun(RunFolder folder, CostTally costs) {
        return KeptSuites.read(folder)
                .flatMap(suites -> suites.plan().map(plan -> {
                    RunQuality quality = new RunQuality(folder, suites, plan, costs);
                    Instant started = folder.manifest().startedAt();
                    EvalRows.only(folder, plan, Consequences.ofReading(started), quality::add);
                    return quality;
                }));
    }

    /** The next line of the journal. */
    public void accept(JournalLine line) {
        loaded.accept(line);
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
            // The bill of a case comes with the journal's lines, and its grade after that.
            owed.add(() -> tell(costs, asked, graded.evalCase(), graded.graded().overall()));
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

    /** How right the answers so far were. */
    public AnswerQuality quality() {
        owed.forEach(Runnable::run);
        owed.clear();
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
