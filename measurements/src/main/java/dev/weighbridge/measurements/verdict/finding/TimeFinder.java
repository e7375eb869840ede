package dev.weighbridge.measurements.verdict.finding;

import dev.weighbridge.measurements.statistics.Interval;
import dev.weighbridge.measurements.statistics.Statistic;
import dev.weighbridge.measurements.statistics.latency.PairedRatio;
import dev.weighbridge.measurements.statistics.mean.MeanEstimate;
import dev.weighbridge.measurements.statistics.mean.Moments;
import dev.weighbridge.measurements.verdict.Margins;
import dev.weighbridge.measurements.verdict.Metric;
import dev.weighbridge.measurements.verdict.Scale;
import dev.weighbridge.measurements.verdict.sample.ControlledTimes;
import dev.weighbridge.measurements.verdict.sample.HistoricTimes;
import java.util.Arrays;

/** Tests ratios of times by their logarithms. */
record TimeFinder(Metric metric, Margins margins, Planning planning) {

    /** By the ratios of blocks to their controls. */
    Completions find(ControlledTimes times) {
        double[] control = times.control();
        double[] candidate = times.candidate();
        if (control.length == 0) {
            return Completions.nothingMissing(Statistic.undefined("no blocks"));
        }
        double log = meanLog(candidate) - meanLog(control);
        TimeBounds bounds = TimeBounds.of(metric, Math.exp(meanLog(control)), log, times.clientErrorSeconds(), margins);
        Tested tested = PairedRatio.of(control, candidate)
                .asOptional()
                .map(ratio -> Tested.ofMean(ratio.logarithm(), bounds.logMargin(), bounds.logError(), planning))
                .orElseGet(() -> unvarying(log, bounds, control.length));
        return Completions.nothingMissing(Statistic.of(finding(log, tested, bounds, control.length, Counted.BLOCK)));
    }

    /** As one more run beside those before, whose spread holds all that differs between runs (prediction interval). */
    Completions find(HistoricTimes times) {
        double[] blessed =
                times.blessedSeconds().stream().mapToDouble(Math::log).toArray();
        if (blessed.length < 2 || times.candidate().isEmpty()) {
            return Completions.nothingMissing(Statistic.undefined("fewer than 2 blessed runs, or no times"));
        }
        double usual = Moments.mean(blessed);
        double log = Math.log(times.candidate().get()) - usual;
        TimeBounds bounds = TimeBounds.of(metric, Math.exp(usual), log, times.clientErrorSeconds(), margins);
        int runs = blessed.length;
        double error = Math.sqrt(Moments.variance(blessed) * (1 + 1.0 / runs));
        Tested tested = error > 0
                ? Tested.ofMean(
                        new MeanEstimate(log, error, runs, runs), bounds.logMargin(), bounds.logError(), planning)
                : unvarying(log, bounds, bits(runs + 1));
        return Completions.nothingMissing(Statistic.of(finding(log, tested, bounds, runs, Counted.RUN)));
    }

    /** A new run is the greatest of {@code runs} alike ones by chance once in as many; so many halvings is that. */
    private static int bits(int runs) {
        return Integer.SIZE - 1 - Integer.numberOfLeadingZeros(runs);
    }

    private Tested unvarying(double log, TimeBounds bounds, int n) {
        return Tested.unvarying(log, bounds.logMargin(), bounds.logError(), n, n, planning);
    }

    private static Finding finding(double log, Tested tested, TimeBounds bounds, int n, Counted counted) {
        Interval logs = tested.loss();
        return new Finding(
                Scale.TIME,
                Math.exp(log),
                new Interval(Math.exp(logs.low()), Math.exp(logs.high()), logs.level()),
                Math.exp(bounds.logMargin()),
                tested.pWorse(),
                tested.pNonInferior(),
                n,
                counted,
                counted == Counted.RUN
                        ? Statistic.undefined("runs differ that much; a control in the same run would tell")
                        : tested.enough());
    }

    private static double meanLog(double[] seconds) {
        return Moments.mean(Arrays.stream(seconds).map(Math::log).toArray());
    }
}
