package dev.weighbridge.measurements.limits.inference;

import java.util.ArrayList;
import java.util.List;

/**
 * How long after a rejection others were rejected, up to the first that was let through, and how long after it that one
 * was: where a penalty ends between two such times, it makes no difference when.
 */
final class Breaches {
    /** Times that are closer to each other than this part of what a decision may take are one. */
    private static final double CLOSE = 0.25;

    private final Trace trace;
    private final List<Double> gaps = new ArrayList<>();
    private final List<Double> rejected = new ArrayList<>();
    private boolean opened;

    private Breaches(Trace trace) {
        this.trace = trace;
    }

    /** These times in nanoseconds, ascending; what no penalty that makes a difference is longer than is the last. */
    static double[] gaps(Trace trace) {
        Breaches breaches = new Breaches(trace);
        for (int i = 0; i < trace.size(); i++) {
            if (!trace.checkpoint(i)) {
                breaches.take(i);
            }
        }
        return breaches.apart();
    }

    private void take(int i) {
        double at = trace.early(i);
        if (!trace.admitted(i)) {
            rejected.stream()
                    .map(before -> at - before)
                    .filter(gap -> gap > trace.patience())
                    .forEach(gaps::add);
            rejected.add(at);
        } else if (!rejected.isEmpty() && at - rejected.get(0) > trace.patience()) {
            rejected.forEach(before -> gaps.add(trace.late(i) - before));
            rejected.clear();
            opened = true;
        }
    }

    private double[] apart() {
        List<Double> apart = new ArrayList<>();
        for (double gap : gaps.stream().sorted().toList()) {
            if (apart.isEmpty() || gap > apart.get(apart.size() - 1) + CLOSE * trace.patience()) {
                apart.add(gap);
            }
        }
        if (!opened && !apart.isEmpty()) {
            apart.add(2 * apart.get(apart.size() - 1));
        }
        return apart.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
