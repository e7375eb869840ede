package dev.weighbridge.measurements.limits.inference;

/** How much of a limit was in use at each request of a trace, at least and at most. */
final class Bounds {
    final double[] least;
    final double[] most;

    Bounds(int size) {
        least = new double[size];
        most = new double[size];
    }

    void set(int i, double low, double high) {
        least[i] = Math.max(0, low);
        most[i] = Math.max(least[i], high);
    }
}
