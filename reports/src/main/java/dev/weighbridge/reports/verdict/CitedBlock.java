package dev.weighbridge.reports.verdict;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A block of load that a verdict cites.
 *
 * @param workload the workload's name
 * @param target the target's name
 * @param id the block's id, such as {@code concurrency 6/2}
 * @param outcomes how many of its requests ended how
 * @param exchanges the ids of its exchanges in the journal, those that were not delivered first
 */
public record CitedBlock(
        String workload, String target, String id, Map<String, Integer> outcomes, List<String> exchanges) {
    public CitedBlock {
        outcomes = new TreeMap<>(outcomes);
        exchanges = List.copyOf(exchanges);
    }
}
