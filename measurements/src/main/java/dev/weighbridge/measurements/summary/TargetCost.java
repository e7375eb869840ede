package dev.weighbridge.measurements.summary;

import org.jspecify.annotations.Nullable;

/**
 * What a target's answers to one workload cost, warm-up excluded. Where the workload was asked case by case these are
 * those requests, else those under load. All attempts are counted.
 *
 * @param target the target's name
 * @param workload the workload's name, or {@link Summary#ALL}
 * @param requests requests that were sent
 * @param unknown those of them whose cost nobody said: no usage came, or none that can be
 * @param rightAnswers answers that are right; null where none was graded
 * @param inputTokens the mean of reported input tokens of a request; null where none was reported
 * @param outputTokens the same of output tokens
 * @param perRequest the mean cost of a request
 * @param perThousand that of 1,000 requests
 * @param perRightAnswer all that was spent over the right answers
 */
public record TargetCost(
        String target,
        String workload,
        int requests,
        int unknown,
        @Nullable Integer rightAnswers,
        @Nullable Double inputTokens,
        @Nullable Double outputTokens,
        CostEstimate perRequest,
        CostEstimate perThousand,
        CostEstimate perRightAnswer) {}
