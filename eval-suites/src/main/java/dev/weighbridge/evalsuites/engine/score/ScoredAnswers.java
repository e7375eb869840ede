package dev.weighbridge.evalsuites.engine.score;

import dev.weighbridge.measurements.baseline.CaseOutcome;
import dev.weighbridge.measurements.statistics.proportion.Proportion;
import dev.weighbridge.measurements.summary.Answers;
import dev.weighbridge.measurements.summary.Share;

/** Tallies as a summary holds them. */
final class ScoredAnswers {
    private ScoredAnswers() {}

    /** A tally of rows beside which so many are missing. */
    static Answers of(Tally tally, int missing) {
        return new Answers(
                tally.count(CaseOutcome.CORRECT),
                tally.count(CaseOutcome.INCORRECT),
                tally.count(CaseOutcome.NO_ANSWER),
                tally.count(CaseOutcome.REFUSED),
                tally.count(CaseOutcome.TRUNCATED),
                tally.count(CaseOutcome.INFRASTRUCTURE_ERROR),
                tally.count(CaseOutcome.NOT_GRADABLE) + tally.count(CaseOutcome.GRADER_ERROR),
                missing + tally.count(CaseOutcome.SKIPPED),
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
