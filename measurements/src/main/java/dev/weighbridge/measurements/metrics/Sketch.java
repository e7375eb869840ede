package dev.weighbridge.measurements.metrics;

import org.HdrHistogram.Histogram;

/**
 * Times in nanoseconds, as many as there may be, in bounded room: a quantile is true to so many digits, count, minimum,
 * mean and maximum are exact. Of the same times, added in whatever order and parts, it is the same. Not thread-safe.
 */
final class Sketch {
    private final Histogram histogram;
    private long min = Long.MAX_VALUE;
    private long max;
    private double sum;

    Sketch(int significantDigits) {
        histogram = new Histogram(significantDigits);
    }

    /** Adds a time, 0 or more. */
    void add(long nanos) {
        histogram.recordValue(nanos);
        min = Math.min(min, nanos);
        max = Math.max(max, nanos);
        sum += nanos;
    }

    void addAll(Sketch other) {
        histogram.add(other.histogram);
        min = Math.min(min, other.min);
        max = Math.max(max, other.max);
        sum += other.sum;
    }

    long count() {
        return histogram.getTotalCount();
    }

    long min() {
        return min;
    }

    double mean() {
        return sum / count();
    }

    long max() {
        return max;
    }

    /** The nearest-rank quantile. */
    double quantile(double q) {
        double percentile = 100 * q;
        long bucket = histogram.getValueAtPercentile(percentile);
        return Math.min(max, Math.max(min, histogram.medianEquivalentValue(bucket)));
    }
}
