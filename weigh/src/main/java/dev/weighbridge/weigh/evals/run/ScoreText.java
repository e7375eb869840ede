package dev.weighbridge.weigh.evals.run;

import dev.weighbridge.evalsuites.engine.score.SuiteScore;
import dev.weighbridge.evalsuites.engine.score.Tally;
import dev.weighbridge.evalsuites.grade.Graded.Outcome;
import dev.weighbridge.measurements.statistics.Interval;
import dev.weighbridge.measurements.statistics.Statistic;
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
                count(whole, Outcome.CORRECT),
                count(whole, Outcome.INCORRECT),
                count(whole, Outcome.NO_ANSWER),
                count(whole, Outcome.REFUSED),
                count(whole, Outcome.TRUNCATED),
                count(whole, Outcome.INFRASTRUCTURE_ERROR),
                count(whole, Outcome.GRADER_ERROR, Outcome.NOT_GRADABLE, Outcome.SKIPPED),
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

    private static String count(Tally tally, Outcome... outcomes) {
        int sum = 0;
        for (Outcome outcome : outcomes) {
            sum += tally.count(outcome);
        }
        return Integer.toString(sum);
    }
}
