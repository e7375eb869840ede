package dev.weighbridge.measurements.plan;

import dev.weighbridge.measurements.comparison.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * Which prompts a round asks, in which order: workloads take turns, each goes through its prompts in an order shuffled
 * for the round, and begins again where they run out.
 */
final class PromptOrder {
    private final List<Workload> workloads;
    private final Map<String, List<PromptCase>> casesByWorkload;
    private final RandomStreams streams;

    /**
     * @throws IllegalArgumentException where a workload has no cases
     */
    PromptOrder(List<Workload> workloads, Map<String, List<PromptCase>> casesByWorkload, RandomStreams streams) {
        this.workloads = workloads;
        this.casesByWorkload = casesByWorkload;
        this.streams = streams;
        workloads.forEach(workload -> casesOf(workload, casesByWorkload));
    }

    /** The first {@code count} requests of a round, all due at 0. */
    List<PlannedRequest> round(String purpose, int round, int count) {
        List<List<PromptCase>> shuffled = workloads.stream()
                .map(workload -> shuffled(workload, streams.of(purpose + " " + workload.name(), round)))
                .toList();
        List<PlannedRequest> requests = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            int workload = i % workloads.size();
            int turn = i / workloads.size();
            List<PromptCase> cases = shuffled.get(workload);
            PromptCase prompt = cases.get(turn % cases.size());
            requests.add(new PlannedRequest(workloads.get(workload).name(), prompt, turn / cases.size(), 0));
        }
        return requests;
    }

    static List<PromptCase> casesOf(Workload workload, Map<String, List<PromptCase>> casesByWorkload) {
        List<PromptCase> cases = casesByWorkload.getOrDefault(workload.name(), List.of());
        if (cases.isEmpty()) {
            throw new IllegalArgumentException("workload \"" + workload.name() + "\" has no cases; "
                    + "give those of its suite " + workload.suite());
        }
        return cases;
    }

    /** Fisher and Yates. */
    private List<PromptCase> shuffled(Workload workload, RandomGenerator random) {
        List<PromptCase> cases = new ArrayList<>(casesOf(workload, casesByWorkload));
        for (int i = cases.size() - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            PromptCase moved = cases.set(i, cases.get(other));
            cases.set(other, moved);
        }
        return cases;
    }
}
