package dev.weighbridge.reports.verdict;

import java.util.List;

/**
 * The blocks of load that the verdicts of a run cite, as they stand in the journal.
 *
 * @param blocks in the order of workloads, targets and ids
 * @param left how many more cases and blocks are cited and not shown, at least 0
 */
public record Cited(List<CitedBlock> blocks, int left) {
    /** Nothing is cited. */
    public static final Cited NOTHING = new Cited(List.of(), 0);

    public Cited {
        blocks = List.copyOf(blocks);
    }
}
