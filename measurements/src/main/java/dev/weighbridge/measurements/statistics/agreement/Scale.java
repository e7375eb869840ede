package dev.weighbridge.measurements.statistics.agreement;

/** What the distance of two ratings means. */
public enum Scale {
    /** Ratings are the same or not. */
    NOMINAL {
        @Override
        double distance(double place, double other) {
            return place == other ? 0 : 1;
        }
    },
    /** Ratings have an order: as far apart as there are ratings from the middle of the one to that of the other. */
    ORDINAL {
        @Override
        double[] places(double[] values, double[] counts) {
            double[] places = new double[counts.length];
            double below = 0;
            for (int i = 0; i < counts.length; i++) {
                places[i] = below + counts[i] / 2;
                below += counts[i];
            }
            return places;
        }
    },
    /** Ratings are numbers: as far apart as their difference. */
    INTERVAL;

    /**
     * Where ratings stand.
     *
     * @param values the ratings that were given, ascending
     * @param counts how often each was given in units with two ratings or more
     */
    double[] places(double[] values, double[] counts) {
        return values;
    }

    /** The squared distance of two places. */
    double distance(double place, double other) {
        return (place - other) * (place - other);
    }
}
