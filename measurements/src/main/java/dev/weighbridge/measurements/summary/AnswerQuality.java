package dev.weighbridge.measurements.summary;

import static java.util.Objects.requireNonNullElse;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How right answers were.
 *
 * @param scores one for each workload whose suite has checks and each target, in the comparison's order
 * @param differences one for each such workload; none where there is one target only
 * @param judge who judged answers; null where nobody did
 * @param recalled answers that were taken from earlier runs, by target and workload; none where null
 * @param targets one for each target, all workloads together; none where null
 */
public record AnswerQuality(
        List<Score> scores,
        List<AccuracyDifference> differences,
        @Nullable JudgeFacts judge,
        List<Recalled> recalled,
        List<TargetAnswers> targets) {
    /** Nothing was checked. */
    public static final AnswerQuality NONE = new AnswerQuality(List.of(), List.of());

    public AnswerQuality {
        scores = List.copyOf(scores);
        differences = List.copyOf(differences);
        // Files older than this field lack it.
        recalled = List.copyOf(requireNonNullElse(recalled, List.of()));
        targets = List.copyOf(requireNonNullElse(targets, List.of()));
    }

    /** All answers were asked for and graded by rules; without what all workloads give together. */
    public AnswerQuality(List<Score> scores, List<AccuracyDifference> differences) {
        this(scores, differences, null, List.of(), List.of());
    }
}
