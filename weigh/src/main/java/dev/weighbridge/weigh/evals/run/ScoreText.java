package dev.weighbridge.weigh.evals.run;

import dev.weighbridge.evalsuites.engine.score.SuiteScore;
import dev.weighbridge.evalsuites.engine.score.Tally;
import dev.weighbridge.measurements.baseline.CaseOutcome;
import dev.weighbridge.measurements.statistics.Interval;
import dev.weighbridge.measurements.statistics.Statistic;
import dev.weighbridge.weigh.console.Table;
import java.util.List;
import java.util.Locale;

/** What became of an evaluation, as a table: one line for each workload and target. */
final class ScoreText {
    private static final int PERCENT = 100;

    private ScoreText() {}

    static List<String> lines(List<SuiteScore> scores, Costs costs) {
        Table table = new Table(
                2,
                "workload",
                "target",
                "accuracy",
                "95 % interval",
                "n",
                "right",
                "wrong",
                "no answer",
                "refused",
                "truncated",
                "errors",
                "ungraded",
                "missing",
                "USD");
        scores.forEach(score -> add(table, score, costs));
        return table.lines();
    }

    private static void add(Table table, SuiteScore score, Costs costs) {
        Tally whole = score.whole();
        table.add(
                score.suite(),
                score.target(),
                rate(whole),
                interval(whole),
                Integer.toString(whole.accuracy().n()),
                count(whole, CaseOutcome.CORRECT),
                count(whole, CaseOutcome.INCORRECT),
                count(whole, CaseOutcome.NO_ANSWER),
                count(whole, CaseOutcome.REFUSED),
                count(whole, CaseOutcome.TRUNCATED),
                count(whole, CaseOutcome.INFRASTRUCTURE_ERROR),
                count(whole, CaseOutcome.GRADER_ERROR, CaseOutcome.NOT_GRADABLE, CaseOutcome.SKIPPED),
                Integer.toString(score.missing()),
                costs.of(score.suite(), score.target()).usd().toPlainString());
    }

    private static String rate(Tally tally) {
        return tally.accuracy().rate() instanceof Statistic.Defined<Double> rate
                ? String.format(Locale.ROOT, "%.1f %%", PERCENT * rate.value())
                : "-";
    }

    private static String interval(Tally tally) {
        return tally.interval() instanceof Statistic.Defined<Interval> interval
                ? String.format(
                        Locale.ROOT,
                        "%.1f to %.1f",
                        PERCENT * interval.value().low(),
                        PERCENT * interval.value().high())
                : "-";
    }

    private static String count(Tally tally, CaseOutcome... outcomes) {
        int sum = 0;
        for (CaseOutcome outcome : outcomes) {
            sum += tally.count(outcome);
        }
        return Integer.toString(sum);
    }
}
