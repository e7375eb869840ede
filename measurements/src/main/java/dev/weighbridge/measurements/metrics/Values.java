package dev.weighbridge.measurements.metrics;

import java.util.Arrays;

/**
 * A growing list of primitive doubles, and how many more there should have been. A nanosecond count below 2<sup>53</sup>
 * (104 days) is held exactly. Not thread-safe.
 */
final class Values {
    private static final int FIRST_CAPACITY = 16;

    private double[] values = {};
    private int size;
    private int unknown;

    void add(double value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, Math.max(FIRST_CAPACITY, size + (size >> 1)));
        }
        values[size++] = value;
    }

    /** Counts an exchange that should have had a value and had none. */
    void addUnknown() {
        unknown++;
    }

    void addAll(Values other) {
        values = Arrays.copyOf(values, size + other.size);
        System.arraycopy(other.values, 0, values, size, other.size);
        size += other.size;
        unknown += other.unknown;
    }

    int unknown() {
        return unknown;
    }

    /** The values, ascending, copied. */
    double[] sorted() {
        double[] sorted = Arrays.copyOf(values, size);
        Arrays.parallelSort(sorted);
        return sorted;
    }
}
