package dev.weighbridge.measurements.limits.inference;

import dev.weighbridge.measurements.limits.Estimate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A number of which many values are possible, each with a weight. */
final class Quantity {
    private static final double TAIL = 0.05;

    private final List<Possible> all = new ArrayList<>();
    private double total;

    /** What is read of a piece at a point of its box. */
    interface Of {
        double value(Leaf leaf, double[] point);
    }

    void add(double value, double weight) {
        all.add(new Possible(value, weight));
        total += weight;
    }

    /** The value below which such a part of the probability lies. */
    double at(double part) {
        all.sort(Comparator.comparingDouble(Possible::value));
        double passed = 0;
        for (Possible one : all) {
            passed += one.weight;
            if (passed >= part * total) {
                return one.value;
            }
        }
        return all.get(all.size() - 1).value;
    }

    /** The median and the middle 90 %. */
    Estimate estimate() {
        return new Estimate(at(0.5), at(TAIL), at(1 - TAIL));
    }

    private record Possible(double value, double weight) {}
}
