package dev.weighbridge.reports.verdict;

import java.util.List;

/**
 * A case that a verdict cites.
 *
 * @param workload the workload's name
 * @param id the case's id
 * @param answers what targets answered, repeat by repeat; empty where nobody was asked
 */
public record CitedCase(String workload, String id, List<CitedAnswer> answers) {
    public CitedCase {
        answers = List.copyOf(answers);
    }
}
