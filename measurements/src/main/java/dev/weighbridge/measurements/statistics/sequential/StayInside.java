package dev.weighbridge.measurements.statistics.sequential;

import java.util.Arrays;

/**
 * The probability that a sum of standard normal steps stays inside its bounds at every look, by integrating from look to
 * look with Simpson's rule.
 */
final class StayInside {
    private static final int INTERVALS = 120;
    private static final double ROOT_OF_TWO_PI = Math.sqrt(2 * Math.PI);

    private StayInside() {}

    /** The probability, for bounds of the sum over the square root of the number of steps. */
    static double probability(double[] bounds) {
        double[] from = {0};
        double[] weights = {1};
        for (int look = 1; look <= bounds.length; look++) {
            double limit = bounds[look - 1] * Math.sqrt(look);
            double[] to = points(limit);
            weights = step(from, weights, to, 2 * limit / INTERVALS);
            from = to;
        }
        return Arrays.stream(weights).sum();
    }

    private static double[] points(double limit) {
        double[] points = new double[INTERVALS + 1];
        Arrays.setAll(points, i -> limit * (2.0 * i / INTERVALS - 1));
        return points;
    }

    private static double[] step(double[] from, double[] weights, double[] to, double width) {
        double[] next = new double[to.length];
        for (int i = 0; i < to.length; i++) {
            double density = 0;
            for (int j = 0; j < from.length; j++) {
                double away = to[i] - from[j];
                density += weights[j] * Math.exp(-away * away / 2);
            }
            next[i] = density / ROOT_OF_TWO_PI * simpson(i) * width / 3;
        }
        return next;
    }

    private static int simpson(int i) {
        if (i == 0 || i == INTERVALS) {
            return 1;
        }
        return i % 2 == 1 ? 4 : 2;
    }
}
