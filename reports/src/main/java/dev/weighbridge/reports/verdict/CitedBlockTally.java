package dev.weighbridge.reports.verdict;

import dev.weighbridge.measurements.run.JournalLine.Settled;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts how the requests of a block ended. Not thread-safe. */
final class CitedBlockTally {
    private final Map<String, Integer> outcomes = new TreeMap<>();
    private final List<String> delivered = new ArrayList<>();
    private final List<String> others = new ArrayList<>();

    void add(Settled settled) {
        outcomes.merge(settled.exchange().outcome().label(), 1, Integer::sum);
        (settled.exchange().outcome().delivered() ? delivered : others).add(settled.id());
    }

    CitedBlock block(String workload, String target, String id) {
        List<String> exchanges = new ArrayList<>(others);
        exchanges.addAll(delivered);
        return new CitedBlock(workload, target, id, outcomes, exchanges);
    }
}
