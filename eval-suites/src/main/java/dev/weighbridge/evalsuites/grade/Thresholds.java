package dev.weighbridge.evalsuites.grade;

/** Compares scores with thresholds. */
public final class Thresholds {
    /** A mean of three thirds may come out a hair below 1. */
    private static final double ROUNDING = 1e-9;

    private Thresholds() {}

    /** Whether a score is at least a threshold, rounding errors forgiven. */
    public static boolean reached(double score, double threshold) {
        return score >= threshold - ROUNDING;
    }
}
