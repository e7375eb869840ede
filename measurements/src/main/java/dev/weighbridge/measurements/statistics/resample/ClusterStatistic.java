package dev.weighbridge.measurements.statistics.resample;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** A number that can be computed from any choice of clusters. */
@FunctionalInterface
public interface ClusterStatistic {

    /**
     * Its value for the clusters with these numbers, from 0, some of them more than once and some not at all. Infinite
     * values are allowed, NaN is not.
     */
    double of(int[] picked);

    /**
     * The ratio of two sums: the mean of values in clusters (sums over sizes), cost per right answer, candidate's cost
     * over base's. Infinite where the lower sum is 0. Clusters are put in order of what they add, so that the order of
     * rows does not change what a seeded bootstrap draws.
     *
     * @param upper what each cluster adds to the upper sum
     * @param lower what each cluster adds to the lower sum, at least 0
     */
    static ClusterStatistic ratioOfSums(double[] upper, double[] lower) {
        if (upper.length != lower.length) {
            throw new IllegalArgumentException(upper.length + " clusters against " + lower.length);
        }
        int[] order = IntStream.range(0, upper.length)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(i -> upper[i]).thenComparingDouble(i -> lower[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] above = Arrays.stream(order).mapToDouble(i -> upper[i]).toArray();
        double[] below = Arrays.stream(order).mapToDouble(i -> lower[i]).toArray();
        return picked -> {
            double sumAbove = 0;
            double sumBelow = 0;
            for (int cluster : picked) {
                sumAbove += above[cluster];
                sumBelow += below[cluster];
            }
            return sumAbove / sumBelow;
        };
    }
}
