package dev.weighbridge.measurements.limits.inference;

import java.util.ArrayList;
import java.util.List;

/** What followed each first rejection after a request that was let through. Its array is its own. */
final class Breaches {
    private final double[] gaps;
    private final double longest;

    private Breaches(double[] gaps, double longest) {
        this.gaps = gaps;
        this.longest = longest;
    }

    /** How long after it others were rejected, ascending, each below {@link #longest}. */
    double[] gaps() {
        return gaps;
    }

    /** The shortest time after which a request was let through: no penalty is longer. */
    double longest() {
        return longest;
    }

    static Breaches in(Trace trace) {
        List<Double> gaps = new ArrayList<>();
        double longest = Double.POSITIVE_INFINITY;
        double breach = Double.NaN;
        for (int i = 0; i < trace.size(); i++) {
            if (trace.checkpoint(i)) {
                continue;
            }
            double gap = trace.early(i) - breach;
            if (trace.admitted(i)) {
                longest = gap > trace.patience() ? Math.min(longest, trace.late(i) - breach) : longest;
                breach = gap > trace.patience() ? Double.NaN : breach;
            } else if (Double.isNaN(breach)) {
                breach = trace.early(i);
            } else if (gap > trace.patience()) {
                gaps.add(gap);
            }
        }
        double most = longest < Double.POSITIVE_INFINITY ? longest : gaps.isEmpty() ? 0 : 2 * gaps.get(gaps.size() - 1);
        return new Breaches(
                gaps.stream()
                        .mapToDouble(Double::doubleValue)
                        .filter(gap -> gap < most)
                        .sorted()
                        .distinct()
                        .toArray(),
                most);
    }
}
