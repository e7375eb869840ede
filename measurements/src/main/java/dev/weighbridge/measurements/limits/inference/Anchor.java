package dev.weighbridge.measurements.limits.inference;

import dev.weighbridge.measurements.limits.Observation;
import java.util.Comparator;
import java.util.List;

/**
 * The moment that grids count their phase from: the end of the narrowest pause between a rejection and a request let
 * through. If there is a grid one of its steps lies in that pause, so that the phase and the length of its windows hardly
 * depend on each other.
 */
final class Anchor {
    /** By how much narrower a pause must be to take over: with each change all phases must be looked for anew. */
    private static final double NARROWER = 0.5;

    private double narrowest = Double.POSITIVE_INFINITY;
    private double at;

    private Anchor(double at) {
        this.at = at;
    }

    /** The anchor of a log, in nanoseconds. */
    static double of(List<Observation> observations) {
        double patience = Waits.in(observations).longest();
        List<Observation> inOrder = observations.stream()
                .filter(one -> one.decision() != Observation.Decision.UNKNOWN)
                .sorted(Comparator.comparingLong(Observation::sentNanos))
                .toList();
        Anchor anchor = new Anchor(
                inOrder.isEmpty() ? 0 : inOrder.get(inOrder.size() - 1).sentNanos());
        for (int i = 1; i < inOrder.size(); i++) {
            anchor.look(inOrder.get(i - 1), inOrder.get(i), patience);
        }
        return anchor.at;
    }

    private void look(Observation before, Observation after, double patience) {
        double pause = (double) after.sentNanos() - before.sentNanos();
        // What follows sooner may have been decided on first.
        if (before.rejected() && after.admitted() && pause > patience && pause < NARROWER * narrowest) {
            narrowest = pause;
            at = after.sentNanos() + Math.min(patience, (double) after.answeredNanos() - after.sentNanos());
        }
    }
}
