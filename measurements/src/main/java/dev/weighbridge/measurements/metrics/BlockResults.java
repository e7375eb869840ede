package dev.weighbridge.measurements.metrics;

import dev.weighbridge.measurements.comparison.Comparison;
import dev.weighbridge.measurements.plan.Block;
import dev.weighbridge.measurements.plan.BlockResult;
import dev.weighbridge.measurements.run.JournalLine.Settled;
import java.util.List;

/** How a block went, by the same definitions as the summary. */
public final class BlockResults {
    private BlockResults() {}

    /**
     * The result of a block, warm-up included.
     *
     * @param block the block
     * @param settled its exchanges, in any order
     * @param comparison whose workloads say what service level each request must meet
     */
    public static BlockResult of(Block block, List<Settled> settled, Comparison comparison) {
        CellTally all = new CellTally(null);
        for (Settled each : settled) {
            TokenFlow flow = TokenFlow.of(each.exchange(), each.local());
            all.add(
                    each.exchange(),
                    flow,
                    ServiceLevel.of(comparison, each.labels().workload()));
        }
        int delivered = (int) settled.stream()
                .filter(each -> each.exchange().outcome().delivered())
                .count();
        boolean clientBound = ClientBound.of(all.scheduleDelay, all.latencies.ttft);
        return new BlockResult(block, all.left(), delivered, all.met(), clientBound);
    }
}
