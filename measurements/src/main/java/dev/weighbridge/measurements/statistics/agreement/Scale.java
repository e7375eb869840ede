package dev.weighbridge.measurements.statistics.agreement;

/** What the distance of two ratings means. */
public enum Scale {
    /** Ratings are the same or not. */
    NOMINAL {
        @Override
        double distance(double[] values, double[] counts, int i, int j) {
            return i == j ? 0 : 1;
        }
    },
    /** Ratings have an order: as far apart as there are ratings from the one to the other. */
    ORDINAL {
        @Override
        double distance(double[] values, double[] counts, int i, int j) {
            double between = -(counts[i] + counts[j]) / 2;
            for (int k = Math.min(i, j); k <= Math.max(i, j); k++) {
                between += counts[k];
            }
            return i == j ? 0 : between * between;
        }
    },
    /** Ratings are numbers: as far apart as their difference. */
    INTERVAL {
        @Override
        double distance(double[] values, double[] counts, int i, int j) {
            double away = values[i] - values[j];
            return away * away;
        }
    };

    /**
     * The squared distance of two ratings.
     *
     * @param values the ratings that were given, ascending
     * @param counts how often each was given in units with two ratings or more
     */
    abstract double distance(double[] values, double[] counts, int i, int j);
}
