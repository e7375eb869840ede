package dev.weighbridge.measurements.baseline;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One target on one workload.
 *
 * @param name its name
 * @param model the model it was asked for
 * @param prices a hash of its prices; null where they are not known
 * @param cases what became of each case, by id; empty where none was graded
 * @param blocks the blocks of load after the warm-up, by id; empty where none was sent
 */
public record TargetProjection(
        String name, String model, @Nullable String prices, List<CaseProjection> cases, List<BlockProjection> blocks) {

    public TargetProjection {
        Names.require("target", name);
        Names.require("model", model);
        cases = Names.sorted("case", cases, CaseProjection::id);
        blocks = Names.sorted("block", blocks, BlockProjection::id);
    }

    /** Whether it answered anything at all. */
    public boolean answered() {
        return cases.stream().anyMatch(CaseProjection::answered)
                || blocks.stream().anyMatch(block -> block.requests() > block.errors() + block.limited());
    }
}
