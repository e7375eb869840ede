package dev.weighbridge.measurements.plan;

import org.jspecify.annotations.Nullable;

/**
 * One prompt of a workload.
 *
 * @param id unique in its set
 * @param system the system prompt; null for none
 * @param user the user's message
 */
public record PromptCase(String id, @Nullable String system, String user) {}
