package dev.weighbridge.measurements.limits.inference;

/** How much of a limit was in use at each request of a trace, at least and at most. */
final class Bounds {
    final double[] least;
    final double[] most;
    /** Room for what is worked out of as many requests on the way, since all is bounded many thousand times. */
    final double[] leastSince;

    final double[] mostSince;

    Bounds(int size) {
        least = new double[size];
        most = new double[size];
        leastSince = new double[size + 1];
        mostSince = new double[size + 1];
    }

    void set(int i, double low, double high) {
        least[i] = Math.max(0, low);
        most[i] = Math.max(least[i], high);
    }
}
