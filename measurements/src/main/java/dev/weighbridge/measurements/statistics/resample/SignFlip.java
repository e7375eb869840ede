package dev.weighbridge.measurements.statistics.resample;

import dev.weighbridge.measurements.statistics.mean.Clusters;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * The permutation test of paired differences: where the two sides are equally good, each difference has either sign with
 * probability 1/2 (Fisher 1935). Exact up to 20 differences other than 0, and by seeded sampling above, where
 * every sample counts with its mirror image and so do the observed signs (Phipson and Smyth 2010; Hemerik and Goeman
 * 2018). Sums that differ by rounding only count as equal.
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
        double observed = Arrays.stream(differences).sum();
        if (!Double.isFinite(observed)) {
            throw new IllegalArgumentException("not all differences are finite");
        }
        // In order, so that the order of rows and the side that comes first change nothing.
        double[] amounts = Arrays.stream(differences)
                .map(Math::abs)
                .filter(amount -> amount > 0)
                .sorted()
                .toArray();
        SignCounts counts = new SignCounts(observed, Arrays.stream(amounts).sum());
        boolean exact = amounts.length <= MOST_EXACT;
        if (exact) {
            countAll(amounts, 1, amounts.length == 0 ? 0 : amounts[0], counts);
        } else {
            countSome(amounts, random, counts);
        }
        return counts.shares(exact);
    }

    /** The test of differences in clusters, whose signs change together. */
    public static SignFlip of(double[] differences, Clusters clusters, RandomGenerator random) {
        return of(clusters.sums(differences), random);
    }

    private static void countAll(double[] amounts, int from, double sum, SignCounts counts) {
        if (from >= amounts.length) {
            counts.addBothWays(sum);
            return;
        }
        countAll(amounts, from + 1, sum + amounts[from], counts);
        countAll(amounts, from + 1, sum - amounts[from], counts);
    }

    private static void countSome(double[] amounts, RandomGenerator random, SignCounts counts) {
        counts.addObserved();
        for (int i = 0; i < SAMPLES; i++) {
            counts.addBothWays(randomSum(amounts, random));
        }
    }

    private static double randomSum(double[] amounts, RandomGenerator random) {
        double sum = 0;
        long signs = 0;
        for (int i = 0; i < amounts.length; i++) {
            if (i % Long.SIZE == 0) {
                signs = random.nextLong();
            }
            sum += (signs & 1) == 0 ? amounts[i] : -amounts[i];
            signs >>>= 1;
        }
        return sum;
    }
}
