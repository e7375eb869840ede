package dev.weighbridge.measurements.verdict.finding;

import dev.weighbridge.measurements.statistics.Statistic;

/**
 * The finding of the complete pairs, and what it would be with the missing ones.
 *
 * @param complete from the complete pairs alone
 * @param worst where all that is missing speaks against the candidate
 * @param best where all that is missing speaks for the candidate
 */
public record Completions(Statistic<Finding> complete, Statistic<Finding> worst, Statistic<Finding> best) {

    static Completions nothingMissing(Statistic<Finding> finding) {
        return new Completions(finding, finding, finding);
    }
}
