package dev.weighbridge.measurements.history;

import dev.weighbridge.measurements.verdict.Metric;
import dev.weighbridge.measurements.verdict.Words;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;

/**
 * How one metric of one target went over the runs that were made under the same conditions as the last one.
 *
 * @param values of each run, the oldest first
 * @param aRun by how much it changes from run to run: the median over all pairs of runs (Theil 1950; Sen 1968); 0 for one run
 * @param logEvidence the natural logarithm of the evidence that it becomes worse
 * @param drifts whether the evidence is enough at the level that was asked for
 */
public record Trend(
        String workload,
        String target,
        Metric metric,
        List<Value> values,
        double aRun,
        double logEvidence,
        boolean drifts) {
    private static final int PICO_DIGITS = 12;

    /** What one run has. */
    public record Value(String run, double value) {}

    public Trend {
        values = List.copyOf(values);
    }

    /** It as one plain line, such as {@code accuracy of free on triage became worse over 12 runs, from 90.0 % to 84.5 %}. */
    public String words() {
        String what = metric.words() + " of " + target + " on " + workload;
        String range = values.size() == 1
                ? shown(values.get(0).value())
                : "from " + shown(values.get(0).value()) + " to "
                        + shown(values.get(values.size() - 1).value());
        String over = " over " + Words.count(values.size(), "run") + ", " + range;
        return drifts ? what + " became worse" + over + ", by about " + step() + " a run" : what + over;
    }

    private String step() {
        double size = Math.abs(aRun);
        return switch (metric.scale()) {
            case SHARE -> String.format(Locale.ROOT, "%.2f points", 100 * size);
            case TIME -> String.format(Locale.ROOT, "%.1f ms", 1000 * size);
            case COUNT -> String.format(Locale.ROOT, "%.1f", size);
            case COST -> usd(size);
        };
    }

    private String shown(double value) {
        return switch (metric.scale()) {
            case SHARE -> Words.points(value) + " %";
            case TIME -> String.format(Locale.ROOT, "%.1f ms", 1000 * value);
            case COUNT -> String.format(Locale.ROOT, "%.1f", value);
            case COST -> usd(value);
        };
    }

    private static String usd(double picoUsd) {
        return BigDecimal.valueOf(picoUsd)
                        .movePointLeft(PICO_DIGITS)
                        .round(new MathContext(3))
                        .toPlainString()
                + " USD";
    }
}
