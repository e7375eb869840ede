package dev.weighbridge.measurements.limits.inference;

/**
 * A grid of windows whose length and phase are only known to lie in a box. Dimension 0: the logarithm of the window;
 * dimension 1: how many units before the anchor one of them begins, 0 to 1.
 */
final class GridRange {
    private final double shortest;
    private final double longest;
    private final double phaseLow;
    private final double phaseHigh;

    GridRange(Box box, Grid reference) {
        shortest = Math.exp(box.low()[0]);
        longest = Math.exp(box.high()[0]);
        phaseLow = reference.anchor() - box.high()[1] * reference.unit(longest);
        phaseHigh = reference.anchor() - box.low()[1] * reference.unit(shortest);
    }

    /** The earliest window that a time may be in. */
    double lowest(double time) {
        double since = time - phaseHigh;
        return Math.floor(since / (since >= 0 ? longest : shortest));
    }

    /** The latest window that a time may be in. */
    double highest(double time) {
        double since = time - phaseLow;
        return Math.floor(since / (since >= 0 ? shortest : longest));
    }

    /** When a window begins at the earliest. */
    double earliestStart(double number) {
        return phaseLow + number * (number >= 0 ? shortest : longest);
    }

    /** When a window begins at the latest. */
    double latestStart(double number) {
        return phaseHigh + number * (number >= 0 ? longest : shortest);
    }

    /** The least part of a window that has gone by at a time. */
    double leastGone(double time, double number) {
        return part((time - latestStart(number)) / longest);
    }

    /** The greatest part of a window that has gone by at a time. */
    double mostGone(double time, double number) {
        return part((time - earliestStart(number)) / shortest);
    }

    private static double part(double of) {
        return Math.min(1, Math.max(0, of));
    }

    /** Whether the length or the phase leaves more open where the windows of a trace begin. */
    static int widest(Trace trace, Box box, Grid reference) {
        double window = Math.exp(box.middle(0));
        return box.extent(0) * farthest(trace, box, reference) > box.extent(1) * reference.unit(window) ? 0 : 1;
    }

    /** How far from the anchor a window of the trace may begin; a window's length at least. */
    static double farthest(Trace trace, Box box, Grid reference) {
        double window = Math.exp(box.middle(0));
        return Math.max(
                window,
                Math.max(reference.anchor() - trace.early(0), trace.late(trace.size() - 1) - reference.anchor()));
    }
}
