package dev.weighbridge.measurements.baseline;

import dev.weighbridge.measurements.statistics.mean.Moments;
import dev.weighbridge.measurements.verdict.Metric;
import dev.weighbridge.measurements.verdict.sample.ControlledBlock;
import dev.weighbridge.measurements.verdict.sample.ControlledRuns;
import dev.weighbridge.measurements.verdict.sample.HistoricTimes;
import dev.weighbridge.measurements.verdict.sample.RunEffect;
import dev.weighbridge.measurements.verdict.sample.Sample;
import dev.weighbridge.measurements.verdict.sample.Timing;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Median times of one target in two runs. Its control is what all other targets took that had the same block in both; where
 * there is none, it is held against the runs that were blessed on this machine.
 *
 * @param leastRuns from how many blessed runs on it is known how much runs differ
 */
record TimePairs(
        Baseline baseline, RunProjection run, WorkloadProjection before, WorkloadProjection now, int leastRuns) {
    private static final double MEDIAN = 0.5;

    Sample sample(TargetProjection target, Metric metric) {
        List<ControlledBlock> blocks = blocks(target, metric);
        boolean controlled = blocks.stream().anyMatch(b -> b.controlBefore() != null && b.controlNow() != null);
        return controlled
                ? new ControlledRuns(blocks, effect(target.name(), metric), clientErrorSeconds())
                : new HistoricTimes(
                        MEDIAN, timings(target, metric), blessed(target.name(), metric), run.clientErrorSeconds());
    }

    private double clientErrorSeconds() {
        return baseline.run().clientErrorSeconds() + run.clientErrorSeconds();
    }

    private List<ControlledBlock> blocks(TargetProjection target, Metric metric) {
        return before
                .target(target.name())
                .map(was -> BlockPairs.of(was, target))
                .map(BlockPairs::pairs)
                .orElse(List.of())
                .stream()
                .filter(pair -> pair.before().seconds(metric, MEDIAN).isPresent())
                .map(pair -> new ControlledBlock(
                        pair.now().id(),
                        control(before, target.name(), pair.now().id(), metric),
                        pair.before().seconds(metric, MEDIAN).orElse(null),
                        control(now, target.name(), pair.now().id(), metric),
                        pair.now().seconds(metric, MEDIAN).orElse(null)))
                .toList();
    }

    /** The geometric mean over all other targets that are in both runs; null where any of them lacks it. */
    private @Nullable Double control(WorkloadProjection side, String target, String block, Metric metric) {
        List<Optional<Double>> seconds = others(target)
                .map(name -> side.target(name).flatMap(other -> seconds(other, block, metric)))
                .toList();
        return seconds.isEmpty() || seconds.stream().anyMatch(Optional::isEmpty)
                ? null
                : Math.exp(seconds.stream()
                        .flatMap(Optional::stream)
                        .mapToDouble(Math::log)
                        .average()
                        .orElse(0));
    }

    private Stream<String> others(String target) {
        return now.targets().stream()
                .map(TargetProjection::name)
                .filter(name -> !name.equals(target) && before.target(name).isPresent());
    }

    private static Optional<Double> seconds(TargetProjection target, String block, Metric metric) {
        return target.blocks().stream()
                .filter(b -> b.id().equals(block))
                .findFirst()
                .flatMap(b -> b.seconds(metric, MEDIAN));
    }

    private static List<Timing> timings(TargetProjection target, Metric metric) {
        return target.blocks().stream()
                .flatMap(block -> block.seconds(metric, MEDIAN).map(s -> new Timing(block.id(), s)).stream())
                .toList();
    }

    private List<Double> blessed(String target, Metric metric) {
        return onThisMachine()
                .flatMap(earlier -> earlier.seconds(now, target, metric).stream())
                .toList();
    }

    /** How much the ratio of the target to its control differs between blessed runs. */
    private RunEffect effect(String target, Metric metric) {
        double[] ratios = onThisMachine()
                .map(earlier -> logRatio(earlier, target, metric))
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .toArray();
        return ratios.length >= leastRuns
                ? RunEffect.seen(Math.sqrt(Moments.variance(ratios)), ratios.length)
                : RunEffect.allowance();
    }

    private @Nullable Double logRatio(EarlierRun earlier, String target, Metric metric) {
        Optional<Double> own = earlier.seconds(now, target, metric);
        List<Optional<Double>> others =
                others(target).map(name -> earlier.seconds(now, name, metric)).toList();
        if (own.isEmpty() || others.stream().anyMatch(Optional::isEmpty)) {
            return null;
        }
        return Math.log(own.get())
                - others.stream()
                        .flatMap(Optional::stream)
                        .mapToDouble(Math::log)
                        .average()
                        .orElse(0);
    }

    private Stream<EarlierRun> onThisMachine() {
        List<EarlierRun> runs = new ArrayList<>(baseline.earlier());
        runs.add(EarlierRun.of(baseline.run()));
        return runs.stream().filter(earlier -> earlier.machine().equals(run.machine()));
    }
}
