package dev.weighbridge.measurements.statistics.paired;

import dev.weighbridge.measurements.statistics.Statistic;
import dev.weighbridge.measurements.statistics.mean.Moments;

/** How two numbers of the same cases go together. */
public final class Correlation {
    private Correlation() {}

    /**
     * The product-moment correlation (Pearson 1895), from -1 to 1; undefined below 2 pairs and where either does not
     * vary.
     */
    public static Statistic<Double> pearson(double[] x, double[] y) {
        if (x.length != y.length) {
            throw new IllegalArgumentException(x.length + " values against " + y.length);
        }
        if (x.length < 2) {
            return Statistic.undefined("fewer than 2 pairs");
        }
        double spread = Math.sqrt(Moments.variance(x)) * Math.sqrt(Moments.variance(y));
        if (spread == 0) {
            return Statistic.undefined("one side does not vary");
        }
        return Statistic.of(Math.max(-1, Math.min(1, Moments.covariance(x, y) / spread)));
    }
}
