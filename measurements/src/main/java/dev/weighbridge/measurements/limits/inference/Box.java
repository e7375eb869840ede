package dev.weighbridge.measurements.limits.inference;

/**
 * A range for each of a hypothesis's numbers. What the numbers are is the hypothesis's affair.
 *
 * @param low the lower ends
 * @param high the upper ends
 */
record Box(double[] low, double[] high) {

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
