package dev.weighbridge.measurements.statistics.resample;

import dev.weighbridge.measurements.statistics.mean.Clusters;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * The permutation test of paired differences: where the two sides are equally good, each difference has either sign with
 * probability 1/2 (Fisher 1935). Exact up to 20 differences other than 0, and by seeded sampling above, where the
 * observed signs count as one of the samples (Phipson and Smyth 2010). Sums that differ by rounding only count as equal.
 *
 * @param pDifferent two-sided p
 * @param pGreater one-sided p: small where the differences are above 0
 * @param pLess one-sided p: small where the differences are below 0
 * @param exact whether every combination of signs was counted
 */
public record SignFlip(double pDifferent, double pGreater, double pLess, boolean exact) {
    private static final int MOST_EXACT = 20;
    private static final int SAMPLES = 10_000;

    /** The test of differences that each stand for themselves; p is 1 where there are none or all are 0. */
    public static SignFlip of(double[] differences, RandomGenerator random) {
        double[] values = Arrays.stream(differences).filter(d -> d != 0).toArray();
        double observed = Arrays.stream(values).sum();
        if (!Double.isFinite(observed)) {
            throw new IllegalArgumentException("not all differences are finite");
        }
        SignCounts counts =
                new SignCounts(observed, Arrays.stream(values).map(Math::abs).sum());
        if (values.length <= MOST_EXACT) {
            countAll(values, 0, 0, counts);
            return counts.shares(true);
        }
        counts.add(observed);
        for (int i = 0; i < SAMPLES; i++) {
            counts.add(randomSum(values, random));
        }
        return counts.shares(false);
    }

    /** The test of differences in clusters, whose signs change together. */
    public static SignFlip of(double[] differences, Clusters clusters, RandomGenerator random) {
        return of(clusters.sums(differences), random);
    }

    private static void countAll(double[] values, int from, double sum, SignCounts counts) {
        if (from == values.length) {
            counts.add(sum);
            return;
        }
        countAll(values, from + 1, sum + values[from], counts);
        countAll(values, from + 1, sum - values[from], counts);
    }

    private static double randomSum(double[] values, RandomGenerator random) {
        double sum = 0;
        long signs = 0;
        for (int i = 0; i < values.length; i++) {
            if (i % Long.SIZE == 0) {
                signs = random.nextLong();
            }
            sum += (signs & 1) == 0 ? values[i] : -values[i];
            signs >>>= 1;
        }
        return sum;
    }
}
