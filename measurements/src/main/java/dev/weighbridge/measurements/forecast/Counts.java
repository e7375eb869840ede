package dev.weighbridge.measurements.forecast;

import dev.weighbridge.measurements.forecast.Allocation.Asked;
import java.util.Arrays;
import java.util.List;

/** So many cases of each workload. Immutable. */
final class Counts {
    /** Of a workload that is not asked nothing is known: worse than by one case. */
    private static final double NOTHING_KNOWN = 2;

    private static final int MOST_GIVEN_UP = 3;
    private static final double ROUNDING = 1e-9;

    private final List<Asked> workloads;
    private final int[] counts;

    Counts(List<Asked> workloads, int[] counts) {
        this.workloads = workloads;
        this.counts = counts.clone();
    }

    List<Integer> list() {
        return Arrays.stream(counts).boxed().toList();
    }

    /** How much they leave unknown: the sum of one over each. */
    double unknown() {
        return Arrays.stream(counts).mapToDouble(Counts::unknown).sum();
    }

    private static double unknown(int cases) {
        return cases == 0 ? NOTHING_KNOWN : 1.0 / cases;
    }

    /** Whether no workload has more cases than there are, and nothing is used up. */
    boolean fits() {
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] < 0 || counts[i] > workloads.get(i).cases()) {
                return false;
            }
        }
        int limits = workloads.get(0).shares().size();
        for (int limit = 0; limit < limits; limit++) {
            if (used(limit) > 1 + ROUNDING) {
                return false;
            }
        }
        return true;
    }

    private double used(int limit) {
        double used = 0;
        for (int i = 0; i < counts.length; i++) {
            // Nothing of what there is none left of is nothing.
            used += counts[i] == 0 ? 0 : counts[i] * workloads.get(i).shares().get(limit);
        }
        return used;
    }

    /** These and, while any fits, the case that tells most for what it takes. */
    Counts filled() {
        Counts filled = this;
        for (int best = filled.mostTelling(); best >= 0; best = filled.mostTelling()) {
            filled = filled.plus(best, 1);
        }
        return filled;
    }

    private int mostTelling() {
        int best = -1;
        double most = 0;
        for (int i = 0; i < counts.length; i++) {
            double worth = (unknown(counts[i]) - unknown(counts[i] + 1))
                    / Math.max(ROUNDING, workloads.get(i).largest());
            if (worth > most && plus(i, 1).fits()) {
                most = worth;
                best = i;
            }
        }
        return best;
    }

    /** The best that comes of giving up cases of one workload or two for as many of others as then fit. */
    Counts exchanged() {
        Counts best = this;
        for (int one = 0; one < counts.length; one++) {
            for (int other = one; other < counts.length; other++) {
                for (int less = 1; less <= counts[one]; less *= 2) {
                    best = plus(one, -less).giving(other, other == one ? 0 : MOST_GIVEN_UP, best);
                }
            }
        }
        return best;
    }

    private Counts giving(int from, int most, Counts best) {
        Counts better = best;
        for (int less = 0; less <= most; less++) {
            for (int to = 0; to < counts.length; to++) {
                better = better(better, plus(from, -less).plus(to, 1));
            }
        }
        return better;
    }

    private static Counts better(Counts best, Counts other) {
        if (!other.fits()) {
            return best;
        }
        Counts filled = other.filled();
        return filled.unknown() < best.unknown() - ROUNDING ? filled : best;
    }

    private Counts plus(int workload, int cases) {
        Counts more = new Counts(workloads, counts);
        more.counts[workload] += cases;
        return more;
    }
}
