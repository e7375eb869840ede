package dev.weighbridge.reports.verdict;

import java.util.List;

/**
 * What to do with one workload.
 *
 * @param workload the workload's name
 * @param decision STAY, MOVE, TOO CLOSE or NOT ENOUGH DATA
 * @param words all of it as one plain line
 * @param reasons the conditions one by one, the rule first
 * @param evidence the ids of the cases that the two differ on
 */
public record ShownDecision(
        String workload, String decision, String words, List<String> reasons, List<String> evidence) {

    public ShownDecision {
        reasons = List.copyOf(reasons);
        evidence = List.copyOf(evidence);
    }
}
