package dev.weighbridge.measurements.verdict.sample;

import dev.weighbridge.measurements.statistics.latency.BlockQuantiles;
import dev.weighbridge.measurements.statistics.paired.Coverage;
import dev.weighbridge.measurements.verdict.Policy;
import dev.weighbridge.measurements.verdict.Scale;
import dev.weighbridge.measurements.verdict.Shortfall;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Times of this run, without a control, beside the same quantile of blessed runs. One earlier run says nothing of how
 * runs differ; several do.
 *
 * @param quantile which quantile is compared, between 0 and 1
 * @param timings the times of this run, after the warm-up
 * @param blessedSeconds the quantile of each blessed run, in seconds above 0; only of runs with the same load on the same
 *     machine
 * @param clientErrorSeconds by how much this client's own work may have put off a time, from the run's self-check
 */
public record HistoricTimes(
        double quantile, List<Timing> timings, List<Double> blessedSeconds, double clientErrorSeconds)
        implements Sample {

    public HistoricTimes {
        Seconds.requireQuantile(quantile);
        Seconds.requireError(clientErrorSeconds);
        timings = List.copyOf(timings);
        blessedSeconds = List.copyOf(blessedSeconds);
        Seconds.requireTimes(blessedSeconds);
    }

    /** The quantile of this run in seconds; empty without times. */
    public Optional<Double> candidate() {
        double[] seconds = timings.stream().mapToDouble(Timing::seconds).toArray();
        return seconds.length == 0
                ? Optional.empty()
                : Optional.of(BlockQuantiles.of(List.of(seconds), quantile).ofEachBlock()[0]);
    }

    @Override
    public Scale scale() {
        return Scale.TIME;
    }

    /** The times of this run; what is missing of them shows in other metrics. */
    @Override
    public Coverage coverage() {
        return new Coverage(timings.size(), timings.size());
    }

    @Override
    public Optional<Shortfall> shortfall(Policy policy) {
        if (blessedSeconds.size() < policy.leastRuns()) {
            return Optional.of(Shortfall.NO_CONTROL);
        }
        return Shortfalls.tooFewValues(IntStream.of(timings.size()), quantile)
                ? Optional.of(Shortfall.TOO_FEW_VALUES)
                : Optional.empty();
    }

    /** The exchanges at the quantile or on its bad side, the worst first. */
    @Override
    public List<String> evidence(boolean moreIsBetter) {
        int sign = moreIsBetter ? -1 : 1;
        double at = sign * candidate().orElse(0.0);
        return timings.stream()
                .filter(t -> sign * t.seconds() >= at)
                .sorted(Comparator.comparingDouble((Timing t) -> -sign * t.seconds())
                        .thenComparing(Timing::id))
                .map(Timing::id)
                .toList();
    }
}
