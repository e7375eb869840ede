package dev.weighbridge.reports.verdict;

import org.jspecify.annotations.Nullable;

/**
 * What a target answered to a case that a verdict cites.
 *
 * @param target the target's name
 * @param exchange the id of the exchange in the journal
 * @param outcome how the answer was graded, in a word
 * @param score from 0 to 1
 * @param ttftNanos the time to its first token; null where none came
 * @param e2eNanos the time to its end
 * @param text the answer; empty where there is none or texts are not kept
 */
public record CitedAnswer(
        String target,
        String exchange,
        String outcome,
        double score,
        @Nullable Long ttftNanos,
        long e2eNanos,
        String text) {}
