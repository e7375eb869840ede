package dev.weighbridge.measurements.statistics.sequential;

import dev.weighbridge.measurements.statistics.Critical;
import java.util.stream.IntStream;

/**
 * How large a standard normal statistic must be at each of a fixed number of looks, equally far apart, so that all looks
 * together keep one level (Armitage, McPherson and Rowe 1969; Jennison and Turnbull 2000).
 */
public enum GroupSequential {
    /** The same bound at every look (Pocock 1977). */
    POCOCK {
        @Override
        double bound(double constant, int look, int looks) {
            return constant;
        }
    },
    /** Hard to reach early, and nearly the bound of a single look at the end (O'Brien and Fleming 1979). */
    OBRIEN_FLEMING {
        @Override
        double bound(double constant, int look, int looks) {
            return constant * Math.sqrt((double) looks / look);
        }
    };

    private static final int MOST_LOOKS = 20;
    private static final double LARGEST = 10;
    private static final double PRECISION = 1e-9;

    /** The bound at a look, counted from 1. */
    abstract double bound(double constant, int look, int looks);

    /**
     * The bounds of the absolute statistic at each look.
     *
     * @param looks how many, from 1 to 20
     * @param alpha two-sided level of all looks together
     */
    public double[] bounds(int looks, double alpha) {
        Critical.requireLevel(alpha);
        if (looks < 1 || looks > MOST_LOOKS) {
            throw new IllegalArgumentException("looks: " + looks);
        }
        double tooSmall = 0;
        double enough = LARGEST;
        while (enough - tooSmall > PRECISION) {
            double middle = (tooSmall + enough) / 2;
            if (1 - StayInside.probability(bounds(middle, looks)) > alpha) {
                tooSmall = middle;
            } else {
                enough = middle;
            }
        }
        return bounds(enough, looks);
    }

    private double[] bounds(double constant, int looks) {
        return IntStream.rangeClosed(1, looks)
                .mapToDouble(look -> bound(constant, look, looks))
                .toArray();
    }
}
