package dev.weighbridge.measurements.verdict.decision;

import dev.weighbridge.measurements.statistics.Statistic;

/**
 * How a target stands with one thing that is asked of it.
 *
 * @param asked what is asked
 * @param standing whether it meets it
 * @param words the numbers behind it, as a clause without a subject
 * @param enough how many requests would settle it; undefined where it is settled or requests would not
 */
public record ServiceFinding(Asked asked, Standing standing, String words, Statistic<Long> enough) {}
