package dev.weighbridge.measurements.summary;

import org.jspecify.annotations.Nullable;

/**
 * The longest gap between two token-bearing events of one answer.
 *
 * @param nanos how long it was, in nanoseconds
 * @param id the id of the exchange in the journal
 * @param workload the workload's name
 * @param level the load level's label
 * @param caseId the id of the prompt
 * @param atMillis when the gap began, in milliseconds after the run's start; null where the process's clock is unknown
 */
public record Stall(
        long nanos,
        String id,
        String workload,
        String level,
        String caseId,
        @Nullable Long atMillis) {}
