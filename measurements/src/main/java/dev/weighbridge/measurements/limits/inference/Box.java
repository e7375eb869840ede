package dev.weighbridge.measurements.limits.inference;

import java.util.List;

/**
 * A range for each of a hypothesis's numbers. What the numbers are is the hypothesis's affair. Its arrays are its own and not to be changed.
 */
final class Box {
    private final double[] low;
    private final double[] high;

    /** From these lower ends to these upper ends. */
    Box(double[] low, double[] high) {
        this.low = low;
        this.high = high;
    }

    /** The lower ends. */
    double[] low() {
        return low;
    }

    /** The upper ends. */
    double[] high() {
        return high;
    }

    /** The smallest box around all of these; at least one. */
    static Box around(List<Box> boxes) {
        double[] lows = boxes.get(0).low.clone();
        double[] highs = boxes.get(0).high.clone();
        for (Box box : boxes) {
            for (int i = 0; i < lows.length; i++) {
                lows[i] = Math.min(lows[i], box.low[i]);
                highs[i] = Math.max(highs[i], box.high[i]);
            }
        }
        return new Box(lows, highs);
    }

    /** The same with half as much again to each side, within a space. */
    Box widened(Box space) {
        double[] lows = low.clone();
        double[] highs = high.clone();
        for (int i = 0; i < lows.length; i++) {
            lows[i] = Math.max(space.low[i], low[i] - extent(i) / 2);
            highs[i] = Math.min(space.high[i], high[i] + extent(i) / 2);
        }
        return new Box(lows, highs);
    }

    /** The same with another box's range in one dimension. */
    Box with(int dimension, Box other) {
        double[] lows = low.clone();
        double[] highs = high.clone();
        lows[dimension] = other.low[dimension];
        highs[dimension] = other.high[dimension];
        return new Box(lows, highs);
    }

    /** The point in its middle, as a box without extent. */
    Box centre() {
        double[] middle = new double[low.length];
        for (int i = 0; i < middle.length; i++) {
            middle[i] = middle(i);
        }
        return new Box(middle, middle);
    }

    double middle(int dimension) {
        return (low[dimension] + high[dimension]) / 2;
    }

    double extent(int dimension) {
        return high[dimension] - low[dimension];
    }

    Box below(int dimension) {
        double[] ends = high.clone();
        ends[dimension] = middle(dimension);
        return new Box(low, ends);
    }

    Box above(int dimension) {
        double[] ends = low.clone();
        ends[dimension] = middle(dimension);
        return new Box(ends, high);
    }
}
