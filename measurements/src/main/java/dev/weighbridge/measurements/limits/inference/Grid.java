package dev.weighbridge.measurements.limits.inference;

import dev.weighbridge.measurements.limits.Observation;
import java.util.Comparator;
import java.util.List;

/**
 * What the phase of a grid of windows counts from. It is given as a part of a unit before the anchor.
 *
 * @param anchor a moment near which one of the windows begins, in nanoseconds
 * @param unitNanos the unit; 0 where it is the window's own length
 */
record Grid(double anchor, double unitNanos) {
    /** Of families that have no grid. */
    static final Grid NONE = new Grid(0, 0);

    /** A grid of any phase, which counts from the moment that shows it best. */
    static Grid ofAnyPhase(List<Observation> observations, Measure measure) {
        return new Grid(Anchor.of(observations, measure), 0);
    }

    /** A grid that began when the first request was decided on, as of what is made for a key at its first request. */
    static Grid sinceFirst(List<Observation> observations) {
        double patience = Waits.in(observations).longest();
        double first = observations.stream()
                .min(Comparator.comparingLong(Observation::sentNanos))
                .map(one -> one.sentNanos() + Math.min(patience, (double) one.answeredNanos() - one.sentNanos()))
                .orElse(0.0);
        return new Grid(first, patience);
    }

    /** The unit of the phase, for windows of this length. */
    double unit(double window) {
        return unitNanos > 0 ? unitNanos : window;
    }
}
