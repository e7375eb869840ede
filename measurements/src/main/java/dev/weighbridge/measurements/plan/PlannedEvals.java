package dev.weighbridge.measurements.plan;

import java.util.List;

/**
 * What is asked of one workload to see how good the answers are.
 *
 * @param workload the workload's name
 * @param cases how many different cases these are
 * @param asked what each target is asked, a case as often as it is repeated
 */
public record PlannedEvals(String workload, int cases, List<PromptCase> asked) {
    public PlannedEvals {
        asked = List.copyOf(asked);
    }
}
