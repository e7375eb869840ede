package dev.weighbridge.measurements.statistics.resample;

import dev.weighbridge.measurements.statistics.Critical;
import dev.weighbridge.measurements.statistics.Statistic;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * The bootstrap over clusters (Efron 1979): clusters are drawn with replacement and kept whole, cases with all their
 * repeats.
 *
 * @param resamples how many resamples are drawn, at least 100
 */
public record Bootstrap(int resamples) {
    private static final int DEFAULT_RESAMPLES = 10_000;
    private static final int LEAST_RESAMPLES = 100;

    public Bootstrap {
        if (resamples < LEAST_RESAMPLES) {
            throw new IllegalArgumentException("too few resamples: " + resamples);
        }
    }

    /** The bootstrap with 10,000 resamples. */
    public static Bootstrap withDefaults() {
        return new Bootstrap(DEFAULT_RESAMPLES);
    }

    /**
     * The percentile and the BCa interval of a statistic.
     *
     * @param clusters how many clusters there are
     * @param random the metric's own stream, see {@link Streams}
     */
    public Statistic<BootstrapInterval> interval(
            int clusters, ClusterStatistic statistic, double level, RandomGenerator random) {
        Critical.requireLevel(level);
        if (clusters < 2) {
            return Statistic.undefined("fewer than 2 clusters");
        }
        double[] replicates = new double[resamples];
        int[] picked = new int[clusters];
        for (int i = 0; i < resamples; i++) {
            for (int k = 0; k < clusters; k++) {
                picked[k] = random.nextInt(clusters);
            }
            replicates[i] = statistic.of(picked);
        }
        double estimate = statistic.of(IntStream.range(0, clusters).toArray());
        return BootstrapInterval.of(replicates, estimate, jackknife(clusters, statistic), level);
    }

    /** The statistic without each cluster in turn. */
    private static double[] jackknife(int clusters, ClusterStatistic statistic) {
        double[] values = new double[clusters];
        int[] others = IntStream.range(1, clusters).toArray();
        for (int left = 0; left < clusters; left++) {
            values[left] = statistic.of(others);
            if (left < others.length) {
                others[left] = left;
            }
        }
        return values;
    }
}
