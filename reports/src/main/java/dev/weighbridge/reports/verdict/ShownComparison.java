package dev.weighbridge.reports.verdict;

import java.util.List;

/**
 * What the gate says of one metric of one target on one workload.
 *
 * @param workload the workload's name
 * @param target the target's name
 * @param status PASS, FAIL, INCONCLUSIVE, INVALID or NOT GATED
 * @param words all of it as one plain line, the status first
 * @param evidence the ids of cases, exchanges or blocks that it rests on
 */
public record ShownComparison(String workload, String target, String status, String words, List<String> evidence) {

    public ShownComparison {
        evidence = List.copyOf(evidence);
    }

    /** Why, without the status. */
    public String reason() {
        return words.startsWith(status + ": ") ? words.substring(status.length() + 2) : words;
    }
}
