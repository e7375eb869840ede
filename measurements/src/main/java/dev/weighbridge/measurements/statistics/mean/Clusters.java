package dev.weighbridge.measurements.statistics.mean;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which values belong together, because they share a document, a template, a conversation or a block of time. Values of
 * one cluster may depend on each other; those of different clusters do not.
 */
public final class Clusters {
    private final int[] clusterOf;
    private final int count;

    private Clusters(int[] clusterOf, int count) {
        this.clusterOf = clusterOf;
        this.count = count;
    }

    /** The clusters of values with these labels, in the order of the values; a value with label null stands for itself. */
    public static Clusters of(List<? extends @Nullable Object> labels) {
        Map<Object, Integer> numbers = new HashMap<>();
        int[] clusterOf = new int[labels.size()];
        int count = 0;
        for (int i = 0; i < clusterOf.length; i++) {
            Object label = labels.get(i);
            Integer known = label == null ? null : numbers.get(label);
            clusterOf[i] = known == null ? count++ : known;
            if (label != null) {
                numbers.put(label, clusterOf[i]);
            }
        }
        return new Clusters(clusterOf, count);
    }

    /** The clusters of {@code n} values that all stand for themselves. */
    public static Clusters single(int n) {
        int[] clusterOf = new int[n];
        Arrays.setAll(clusterOf, i -> i);
        return new Clusters(clusterOf, n);
    }

    /** The same with so many clusters more, each of {@code size} values that come after all others. */
    public Clusters plus(int clusters, int size) {
        int[] more = Arrays.copyOf(clusterOf, clusterOf.length + clusters * size);
        for (int i = clusterOf.length; i < more.length; i++) {
            more[i] = count + (i - clusterOf.length) / size;
        }
        return new Clusters(more, count + clusters);
    }

    /** How many values there are. */
    public int size() {
        return clusterOf.length;
    }

    /** How many clusters there are. */
    public int count() {
        return count;
    }

    /** How many values each cluster has. */
    public double[] sizes() {
        double[] ones = new double[clusterOf.length];
        Arrays.fill(ones, 1);
        return sums(ones);
    }

    /**
     * What the values of each cluster add up to.
     *
     * @throws IllegalArgumentException where there are not as many values as labels
     */
    public double[] sums(double[] values) {
        if (values.length != clusterOf.length) {
            throw new IllegalArgumentException(values.length + " values with " + clusterOf.length + " clusters");
        }
        double[] sums = new double[count];
        for (int i = 0; i < values.length; i++) {
            sums[clusterOf[i]] += values[i];
        }
        return sums;
    }
}
