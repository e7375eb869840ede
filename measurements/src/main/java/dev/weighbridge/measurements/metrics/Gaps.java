package dev.weighbridge.measurements.metrics;

import dev.weighbridge.gateway.exchange.Arrivals;
import java.util.OptionalLong;
import org.HdrHistogram.Histogram;

/**
 * The times between token-bearing events of many streams, in nanoseconds. There can be hundreds of millions, so they are
 * kept in a histogram: a quantile is true to 0.05 %, minimum, mean and maximum are exact. Not thread-safe.
 */
final class Gaps {
    private static final int SIGNIFICANT_DIGITS = 3;

    private final Histogram histogram = new Histogram(SIGNIFICANT_DIGITS);
    private long min = Long.MAX_VALUE;
    private long max;
    private double sum;

    /** Adds the gaps of one stream and gives the longest; empty where it has none. */
    OptionalLong add(Arrivals arrivals) {
        long longest = 0;
        for (int i = 1; i < arrivals.size(); i++) {
            // Stamps ascend by contract; a clock that once did not must not stop a report years later.
            long gap = Math.max(0, arrivals.gapNanosAt(i));
            add(gap);
            longest = Math.max(longest, gap);
        }
        return arrivals.size() > 1 ? OptionalLong.of(longest) : OptionalLong.empty();
    }

    void addAll(Gaps other) {
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

    private void add(long gap) {
        histogram.recordValue(gap);
        min = Math.min(min, gap);
        max = Math.max(max, gap);
        sum += gap;
    }
}
