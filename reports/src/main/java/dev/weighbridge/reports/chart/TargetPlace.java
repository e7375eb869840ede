package dev.weighbridge.reports.chart;

/**
 * A target among those that are drawn side by side.
 *
 * @param index its position in the comparison, from 0
 * @param targets how many there are
 */
record TargetPlace(int index, int targets) {
    private static final double DODGE = 0.25;

    TargetStyle style() {
        return new TargetStyle(index);
    }

    /** How far it is moved aside, in bins, so that it hides no other. */
    double shift() {
        return (index - (targets - 1) / 2.0) * Math.min(DODGE, 1.0 / targets);
    }
}
