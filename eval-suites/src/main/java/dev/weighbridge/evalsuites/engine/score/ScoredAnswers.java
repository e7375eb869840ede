package dev.weighbridge.evalsuites.engine.score;

import dev.weighbridge.evalsuites.grade.Graded.Outcome;
import dev.weighbridge.measurements.statistics.proportion.Proportion;
import dev.weighbridge.measurements.summary.Answers;
import dev.weighbridge.measurements.summary.Share;

/** Tallies as a summary holds them. */
final class ScoredAnswers {
    private ScoredAnswers() {}

    /** A tally of rows beside which so many are missing. */
    static Answers of(Tally tally, int missing) {
        return new Answers(
                tally.count(Outcome.CORRECT),
                tally.count(Outcome.INCORRECT),
                tally.count(Outcome.NO_ANSWER),
                tally.count(Outcome.REFUSED),
                tally.count(Outcome.TRUNCATED),
                tally.count(Outcome.INFRASTRUCTURE_ERROR),
                tally.count(Outcome.NOT_GRADABLE) + tally.count(Outcome.GRADER_ERROR),
                missing + tally.count(Outcome.SKIPPED),
                accuracy(tally),
                tally.clusters());
    }

    private static Share accuracy(Tally tally) {
        Proportion accuracy = tally.accuracy();
        Share unknown = new Share(accuracy.successes(), accuracy.n(), null, null, null);
        return tally.interval()
                .map(interval -> new Share(
                        accuracy.successes(),
                        accuracy.n(),
                        (double) accuracy.successes() / accuracy.n(),
                        interval.low(),
                        interval.high()))
                .asOptional()
                .orElse(accuracy.n() == 0 ? unknown : withoutInterval(accuracy));
    }

    private static Share withoutInterval(Proportion accuracy) {
        return new Share(accuracy.successes(), accuracy.n(), (double) accuracy.successes() / accuracy.n(), null, null);
    }
}
