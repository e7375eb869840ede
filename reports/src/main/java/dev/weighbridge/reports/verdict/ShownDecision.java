package dev.weighbridge.reports.verdict;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to do with one workload.
 *
 * @param workload the workload's name
 * @param decision STAY, MOVE, TOO CLOSE or NOT ENOUGH DATA
 * @param words all of it as one plain line
 * @param reasons the conditions one by one, the rule first
 * @param evidence the ids of the cases that the two differ on
 * @param interval what it rests on; null where nothing of quality is known
 */
public record ShownDecision(
        String workload,
        String decision,
        String words,
        List<String> reasons,
        List<String> evidence,
        @Nullable ShownInterval interval) {

    public ShownDecision {
        reasons = List.copyOf(reasons);
        evidence = List.copyOf(evidence);
    }

    /** A decision that rests on no interval. */
    public ShownDecision(String workload, String decision, String words, List<String> reasons, List<String> evidence) {
        this(workload, decision, words, reasons, evidence, null);
    }
}
