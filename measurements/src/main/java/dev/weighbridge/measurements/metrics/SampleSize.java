package dev.weighbridge.measurements.metrics;

/**
 * How large a sample must be before it carries a quantile: with 99 % probability its second-largest value lies above
 * the quantile, so that one outlier alone cannot set it. That gives 11 values for p50, 64 for p90, 130 for p95, 662 for
 * p99 and 6,636 for p99.9.
 */
final class SampleSize {
    private static final double CONFIDENCE = 0.99;
    private static final int BISECTIONS = 60;

    private SampleSize() {}

    /** The least sample size that carries quantile {@code q}, which lies between 0 and 1, both excluded. */
    static int needed(double q) {
        int enough = 2;
        while (!carries(enough, q)) {
            enough *= 2;
        }
        int tooFew = enough / 2;
        while (enough - tooFew > 1) {
            int middle = (enough + tooFew) >>> 1;
            if (carries(middle, q)) {
                enough = middle;
            } else {
                tooFew = middle;
            }
        }
        return enough;
    }

    /** Whether {@code n} values carry quantile {@code q}. */
    static boolean carries(long n, double q) {
        double size = n;
        return n >= 2 && 1 - Math.pow(q, size) - size * (1 - q) * Math.pow(q, size - 1) >= CONFIDENCE;
    }

    /** The highest quantile that {@code n} values carry; 0 where they carry none. */
    static double highestCarried(long n) {
        double low = 0;
        double high = 1;
        for (int i = 0; i < BISECTIONS; i++) {
            double middle = (low + high) / 2;
            if (carries(n, middle)) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return n < 2 ? 0 : low;
    }
}
