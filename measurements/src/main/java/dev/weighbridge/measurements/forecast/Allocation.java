package dev.weighbridge.measurements.forecast;

import java.util.ArrayList;
import java.util.List;

/**
 * How many cases of each workload to ask, so that most is learnt within what may be used. What n cases leave unknown is
 * about 1/n; the sum of that over all workloads is least where each gets cases as the square root of what one costs
 * (Neyman 1934). So cheap workloads get more, and none more than it has.
 */
public final class Allocation {
    private static final int STEPS = 60;

    private Allocation() {}

    /**
     * A workload.
     *
     * @param name its name
     * @param cases how many it has, at least 1
     * @param share what one of its cases takes of the tightest cap, above 0; 1 is all of it
     */
    public record Asked(String name, int cases, double share) {}

    /** The cases of each, in the same order; 0 where not one fits. */
    public static List<Integer> of(List<Asked> workloads) {
        double low = 0;
        double high = workloads.stream()
                .mapToDouble(one -> one.cases() * Math.sqrt(one.share()))
                .max()
                .orElse(0);
        if (fits(workloads, high)) {
            return at(workloads, high);
        }
        for (int step = 0; step < STEPS; step++) {
            double middle = (low + high) / 2;
            if (fits(workloads, middle)) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return at(workloads, low);
    }

    private static boolean fits(List<Asked> workloads, double scale) {
        List<Integer> counts = at(workloads, scale);
        double used = 0;
        for (int i = 0; i < counts.size(); i++) {
            used += counts.get(i) * workloads.get(i).share();
        }
        return used <= 1;
    }

    private static List<Integer> at(List<Asked> workloads, double scale) {
        List<Integer> counts = new ArrayList<>();
        // Rounding must not take the last case of a workload that gets all of them.
        workloads.forEach(one ->
                counts.add((int) Math.min(one.cases(), Math.floor(scale / Math.sqrt(one.share()) + 1e-9))));
        return counts;
    }
}
