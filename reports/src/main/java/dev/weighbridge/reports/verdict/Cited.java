package dev.weighbridge.reports.verdict;

import java.util.List;

/**
 * What the verdicts of a run cite, as it stands in the journal.
 *
 * @param cases in the order of workloads and ids
 * @param blocks in the order of workloads, targets and ids
 * @param left how many more are cited and not shown, at least 0
 */
public record Cited(List<CitedCase> cases, List<CitedBlock> blocks, int left) {
    /** Nothing is cited. */
    public static final Cited NOTHING = new Cited(List.of(), List.of(), 0);

    public Cited {
        cases = List.copyOf(cases);
        blocks = List.copyOf(blocks);
    }
}
