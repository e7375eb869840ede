package dev.weighbridge.measurements.verdict.finding;

import dev.weighbridge.measurements.statistics.Interval;
import dev.weighbridge.measurements.statistics.Statistic;
import dev.weighbridge.measurements.statistics.mean.Moments;
import dev.weighbridge.measurements.verdict.Margins;
import dev.weighbridge.measurements.verdict.Metric;
import dev.weighbridge.measurements.verdict.Scale;
import dev.weighbridge.measurements.verdict.sample.ControlledRuns;
import dev.weighbridge.measurements.verdict.sample.RunEffect;
import java.util.Arrays;

/**
 * Tests times of two runs beside a control in each, by the mean change of the logarithms of their ratios. A target is only
 * worse where its own times became longer as well, since otherwise it is its control that became faster.
 */
record RunsFinder(Metric metric, Margins margins, Planning planning) {
    private static final RunEffect NONE = new RunEffect(0, Double.POSITIVE_INFINITY);

    Completions find(ControlledRuns runs) {
        double[] changes = runs.changesBesideControl();
        if (changes.length < 2) {
            return Completions.nothingMissing(Statistic.undefined("fewer than 2 blocks"));
        }
        RunDifference beside = RunDifference.of(changes, runs.effect());
        RunDifference own = RunDifference.of(runs.changes(), NONE);
        double base = Math.exp(
                Moments.mean(Arrays.stream(runs.before()).map(Math::log).toArray()));
        TimeBounds bounds = TimeBounds.of(metric, base, beside.mean(), runs.clientErrorSeconds(), margins);
        return Completions.nothingMissing(Statistic.of(finding(beside, own, bounds)));
    }

    private Finding finding(RunDifference beside, RunDifference own, TimeBounds bounds) {
        Tested tested = tested(beside, bounds);
        Interval logs = tested.loss();
        return new Finding(
                Scale.TIME,
                Math.exp(beside.mean()),
                new Interval(Math.exp(logs.low()), Math.exp(logs.high()), logs.level()),
                Math.exp(bounds.logMargin()),
                Math.max(tested.pWorse(), doubtOf(own.pGreater(bounds.logError()))),
                tested.pNonInferior(),
                beside.blocks(),
                Counted.BLOCK,
                enough(beside, bounds));
    }

    /** The weather of a run hides a target's own change far more than its ratio, so the usual level is asked for here. */
    private double doubtOf(double pOwn) {
        return pOwn <= planning.alpha() ? 0 : pOwn;
    }

    private Tested tested(RunDifference beside, TimeBounds bounds) {
        int blocks = beside.blocks();
        return beside.estimate()
                .map(loss -> Tested.ofMean(loss, bounds.logMargin(), bounds.logError(), planning))
                .orElseGet(() -> Tested.unvarying(
                        beside.mean(), bounds.logMargin(), bounds.logError(), blocks, blocks, planning));
    }

    private Statistic<Long> enough(RunDifference beside, TimeBounds bounds) {
        int blocks = beside.blocks();
        return planning.forMeanAbove(
                beside.mean(), beside.ofBlocks() * blocks, beside.ofRuns(), bounds.logMargin(), blocks);
    }
}
