package dev.weighbridge.measurements.verdict.finding;

import dev.weighbridge.measurements.verdict.Margins;
import dev.weighbridge.measurements.verdict.Metric;

/** The margin and the error of the clock beside these times, as logarithms of ratios. */
record TimeBounds(double logMargin, double logError) {

    static TimeBounds of(Metric metric, double baseSeconds, double log, double errorSeconds, Margins margins) {
        double smaller = baseSeconds * Math.min(1, Math.exp(log));
        return new TimeBounds(Math.log(margins.ofTimes(metric, baseSeconds)), Math.log1p(errorSeconds / smaller));
    }
}
