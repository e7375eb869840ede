package dev.weighbridge.measurements.verdict.sample;

import dev.weighbridge.measurements.statistics.paired.Coverage;
import dev.weighbridge.measurements.verdict.Policy;
import dev.weighbridge.measurements.verdict.Scale;
import dev.weighbridge.measurements.verdict.Shortfall;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Times of a candidate and of a control that took turns with it in the same run, block by block. What differs between
 * runs differs for both alike.
 *
 * @param quantile which quantile of each block is compared, between 0 and 1
 * @param blocks the blocks after the warm-up
 * @param clientErrorSeconds by how much this client's own work may have put off a time, from the run's self-check
 */
public record ControlledTimes(double quantile, List<TimeBlock> blocks, double clientErrorSeconds) implements Sample {

    public ControlledTimes {
        Seconds.requireQuantile(quantile);
        Seconds.requireError(clientErrorSeconds);
        blocks = List.copyOf(blocks);
    }

    /** The control's quantile in each complete block, in seconds. */
    public double[] control() {
        return Seconds.quantiles(complete(), quantile, TimeBlock::control);
    }

    /** The candidate's quantile in each complete block, in seconds. */
    public double[] candidate() {
        return Seconds.quantiles(complete(), quantile, TimeBlock::candidate);
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
        if (complete().size() < policy.leastClusters()) {
            return Optional.of(Shortfall.TOO_FEW_BLOCKS);
        }
        IntStream sizes = complete().stream()
                .flatMapToInt(
                        b -> IntStream.of(b.control().size(), b.candidate().size()));
        return Shortfalls.tooFewValues(sizes, quantile) ? Optional.of(Shortfall.TOO_FEW_VALUES) : Optional.empty();
    }

    @Override
    public List<String> evidence(boolean moreIsBetter) {
        double[] control = control();
        double[] candidate = candidate();
        double[] gains = IntStream.range(0, control.length)
                .mapToDouble(i -> Math.log(candidate[i] / control[i]) * (moreIsBetter ? 1 : -1))
                .toArray();
        return Evidence.ofGains(complete().stream().map(TimeBlock::id).toList(), gains);
    }

    private List<TimeBlock> complete() {
        return blocks.stream().filter(TimeBlock::complete).toList();
    }
}
