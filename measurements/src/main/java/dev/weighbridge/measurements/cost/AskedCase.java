package dev.weighbridge.measurements.cost;

import dev.weighbridge.measurements.run.Labels;

/**
 * A case as one target was asked it.
 *
 * @param target the target's name
 * @param workload the workload's name
 * @param caseId the case's id
 * @param evals whether it was asked to be graded, and not under load
 */
public record AskedCase(String target, String workload, String caseId, boolean evals) {

    /** The case that a request was sent for. */
    public static AskedCase of(Labels labels) {
        return new AskedCase(labels.target(), labels.workload(), labels.caseId(), labels.ofEvals());
    }
}
