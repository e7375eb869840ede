package dev.weighbridge.measurements.limits.inference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How long after a rejection others were rejected, up to the first that was let through, and how long after it that one
 * was: where a penalty ends between two such times, it makes no difference when. Its array is its own.
 */
final class Breaches {
    /** Times that are closer to each other than this part of what a decision may take are one. */
    private static final double CLOSE = 0.25;

    private final double[] gaps;
    private final double longest;

    private Breaches(double[] gaps, double longest) {
        this.gaps = gaps;
        this.longest = longest;
    }

    /** These times, ascending, each below {@link #longest}. */
    double[] gaps() {
        return gaps;
    }

    /** The shortest time after a breach at which a request was let through: no penalty is longer. 0 where there is none. */
    double longest() {
        return longest;
    }

    static Breaches in(Trace trace) {
        List<Double> gaps = new ArrayList<>();
        List<Double> rejected = new ArrayList<>();
        double longest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < trace.size(); i++) {
            if (trace.checkpoint(i)) {
                continue;
            }
            double at = trace.early(i);
            if (!trace.admitted(i)) {
                rejected.stream()
                        .map(before -> at - before)
                        .filter(gap -> gap > trace.patience())
                        .forEach(gaps::add);
                rejected.add(at);
            } else if (!rejected.isEmpty() && at - rejected.get(0) > trace.patience()) {
                double after = trace.late(i);
                longest = Math.min(longest, after - rejected.get(0));
                rejected.forEach(before -> gaps.add(after - before));
                rejected.clear();
            }
        }
        return new Breaches(apart(gaps, longest, trace.patience()), longest(gaps, longest));
    }

    private static double longest(List<Double> gaps, double longest) {
        return longest < Double.POSITIVE_INFINITY
                ? longest
                : 2 * gaps.stream().mapToDouble(Double::doubleValue).max().orElse(0);
    }

    private static double[] apart(List<Double> gaps, double longest, double patience) {
        double[] sorted = gaps.stream()
                .mapToDouble(Double::doubleValue)
                .filter(gap -> gap < longest)
                .sorted()
                .toArray();
        double[] apart = new double[sorted.length];
        int count = 0;
        for (double gap : sorted) {
            if (count == 0 || gap > apart[count - 1] + CLOSE * patience) {
                apart[count++] = gap;
            }
        }
        return Arrays.copyOf(apart, count);
    }
}
