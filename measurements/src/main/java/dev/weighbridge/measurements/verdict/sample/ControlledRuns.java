package dev.weighbridge.measurements.verdict.sample;

import dev.weighbridge.measurements.statistics.paired.Coverage;
import dev.weighbridge.measurements.verdict.Policy;
import dev.weighbridge.measurements.verdict.Scale;
import dev.weighbridge.measurements.verdict.Shortfall;
import java.util.List;
import java.util.Optional;

/**
 * Times of a target beside its control, in the baseline and in this run. What differs between runs differs for both alike
 * and cancels, but for what {@code effect} allows for. Blocks are paired by their place in the plan, so that they may be of
 * several load levels.
 *
 * @param blocks the blocks after the warm-up
 * @param effect by how much the ratio of target and control differs from run to run
 * @param clientErrorSeconds by how much this client's own work may have put off a time, from the run's self-check
 */
public record ControlledRuns(List<ControlledBlock> blocks, RunEffect effect, double clientErrorSeconds)
        implements Sample {

    public ControlledRuns {
        Seconds.requireError(clientErrorSeconds);
        blocks = List.copyOf(blocks);
    }

    /** How many times as long as before the target takes beside its control, in each complete block, as logarithms. */
    public double[] changesBesideControl() {
        return complete().stream()
                .mapToDouble(ControlledBlock::changeBesideControl)
                .toArray();
    }

    /** The same without a look at the control. */
    public double[] changes() {
        return complete().stream().mapToDouble(ControlledBlock::change).toArray();
    }

    /** The target's seconds in each complete block of the baseline. */
    public double[] before() {
        return complete().stream()
                .mapToDouble(block -> block.before() == null ? 0 : block.before())
                .toArray();
    }

    @Override
    public Scale scale() {
        return Scale.TIME;
    }

    @Override
    public Coverage coverage() {
        return new Coverage(complete().size(), blocks.size());
    }

    @Override
    public Optional<Shortfall> shortfall(Policy policy) {
        return complete().size() < policy.leastClusters() ? Optional.of(Shortfall.TOO_FEW_BLOCKS) : Optional.empty();
    }

    @Override
    public List<String> evidence(boolean moreIsBetter) {
        int sign = moreIsBetter ? 1 : -1;
        double[] gains = complete().stream()
                .mapToDouble(block -> sign * block.changeBesideControl())
                .toArray();
        return Evidence.ofGains(complete().stream().map(ControlledBlock::id).toList(), gains);
    }

    private List<ControlledBlock> complete() {
        return blocks.stream().filter(ControlledBlock::complete).toList();
    }
}
