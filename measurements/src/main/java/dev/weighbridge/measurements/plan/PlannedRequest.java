package dev.weighbridge.measurements.plan;

/**
 * One request of a block.
 *
 * @param workload the workload's name
 * @param prompt what is asked
 * @param repeat how often this prompt was already asked of this target at this level, from 0
 * @param offsetNanos when it is due, from the block's start; in a closed model 0, due when a slot is free
 */
public record PlannedRequest(String workload, PromptCase prompt, int repeat, long offsetNanos) {}
