package dev.weighbridge.measurements.limits.inference;

import dev.weighbridge.measurements.limits.Observation;
import dev.weighbridge.measurements.limits.inference.Mask.Bearing;
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
    static double of(List<Observation> observations, Measure measure) {
        double patience = Waits.in(observations).longest();
        List<Observation> inOrder = observations.stream()
                .filter(one -> one.decision() != Observation.Decision.UNKNOWN)
                .sorted(Comparator.comparingLong(Observation::sentNanos))
                .toList();
        Anchor anchor = new Anchor(
                inOrder.isEmpty() ? 0 : inOrder.get(inOrder.size() - 1).sentNanos());
        for (int i = 1; i < inOrder.size(); i++) {
            // A smaller request may be let through where a larger one was not, though no window began.
            if (measure.cost(inOrder.get(i - 1)) <= measure.cost(inOrder.get(i))) {
                anchor.look(inOrder.get(i - 1), inOrder.get(i), patience);
            }
        }
        return anchor.at;
    }

    /** The anchor of a trace as a mask shows it. */
    static double of(Trace trace, Mask mask) {
        Anchor anchor = new Anchor(trace.late(trace.size() - 1));
        int before = -1;
        for (int i = 0; i < trace.size(); i++) {
            if (trace.checkpoint(i)) {
                continue;
            }
            if (before >= 0
                    && !trace.admitted(before)
                    && mask.bearing()[before] == Bearing.TELLS
                    && trace.admitted(i)
                    && trace.asked(before) <= trace.asked(i)) {
                anchor.look(trace.early(i) - trace.early(before), trace.late(i), trace.patience());
            }
            before = i;
        }
        return anchor.at;
    }

    private void look(double pause, double end, double patience) {
        // What follows sooner may have been decided on first.
        if (pause > patience && pause < NARROWER * narrowest) {
            narrowest = pause;
            at = end;
        }
    }

    private void look(Observation before, Observation after, double patience) {
        if (before.rejected() && after.admitted()) {
            look(
                    (double) after.sentNanos() - before.sentNanos(),
                    after.sentNanos() + Math.min(patience, (double) after.answeredNanos() - after.sentNanos()),
                    patience);
        }
    }
}
