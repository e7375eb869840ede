package dev.weighbridge.measurements.verdict.decision;

import dev.weighbridge.measurements.verdict.sample.PairedShares;

/**
 * What is known of two targets on one workload.
 *
 * @param workload the workload's name
 * @param incumbent the name of the target in use
 * @param candidate the name of the target one might move to
 * @param quality right answers or scores of the same cases; its base is the incumbent
 * @param checked whether any case has a check, so that answers can be graded at all
 * @param incumbentService what is asked of the incumbent beside its answers
 * @param candidateService what is asked of the candidate beside its answers
 */
public record WorkloadCase(
        String workload,
        String incumbent,
        String candidate,
        PairedShares quality,
        boolean checked,
        TargetService incumbentService,
        TargetService candidateService) {}
