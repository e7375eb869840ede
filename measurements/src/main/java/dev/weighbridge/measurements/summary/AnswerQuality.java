package dev.weighbridge.measurements.summary;

import java.util.List;

/**
 * How right answers were.
 *
 * @param scores one for each workload whose suite has checks and each target, in the comparison's order
 * @param differences one for each such workload; none where there is one target only
 */
public record AnswerQuality(List<Score> scores, List<AccuracyDifference> differences) {
    /** Nothing was checked. */
    public static final AnswerQuality NONE = new AnswerQuality(List.of(), List.of());

    public AnswerQuality {
        scores = List.copyOf(scores);
        differences = List.copyOf(differences);
    }
}
