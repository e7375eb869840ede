package dev.weighbridge.measurements.forecast;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How many cases of each workload to ask, so that most is learnt within what may be used. What n cases leave unknown is
 * about 1/n; the sum of that over all workloads is least where each gets cases as one over the root of what a case costs
 * (Neyman 1934). That is rounded down, what is left is given to whom it tells most, and single cases are exchanged while
 * that helps. All targets are asked the same cases, so there is nothing to divide among them.
 */
public final class Allocation {
    private static final int STEPS = 60;

    private final List<Asked> workloads;
    private final int limits;

    private Allocation(List<Asked> workloads) {
        this.workloads = workloads;
        this.limits =
                workloads.stream().mapToInt(one -> one.shares().size()).min().orElse(0);
    }

    /**
     * A workload.
     *
     * @param name its name
     * @param cases how many it has, at least 1
     * @param shares what one of its cases takes of each thing that is limited, 0 or more; 1 is all that is left of it. The
     *     same things in the same order for all workloads
     */
    public record Asked(String name, int cases, List<Double> shares) {
        public Asked {
            shares = List.copyOf(shares);
        }

        double largest() {
            return shares.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        }
    }

    /** The cases of each, in the same order; 0 where not one fits. */
    public static List<Integer> of(List<Asked> workloads) {
        if (workloads.isEmpty()) {
            return List.of();
        }
        Allocation allocation = new Allocation(List.copyOf(workloads));
        return allocation
                .starts()
                .map(allocation::scaled)
                .filter(Counts::fits)
                .map(Allocation::improved)
                .min(Comparator.comparingDouble(Counts::unknown))
                .map(Counts::list)
                .orElse(List.of());
    }

    /** What a case costs, workload by workload: by each thing that is limited, and by whichever is tightest. */
    private Stream<double[]> starts() {
        Stream<double[]> each = IntStream.range(0, limits)
                .mapToObj(limit -> workloads.stream()
                        .mapToDouble(one -> one.shares().get(limit))
                        .toArray());
        double[] tightest = workloads.stream().mapToDouble(Asked::largest).toArray();
        return Stream.concat(each, Stream.of(tightest));
    }

    /** The most that fits where all have cases as the root of these costs wants it; if nothing does, what does not fit. */
    private Counts scaled(double[] costs) {
        double low = 0;
        double high = 0;
        for (int i = 0; i < costs.length; i++) {
            high = Math.max(high, workloads.get(i).cases() * Math.sqrt(costs[i]));
        }
        if (at(high, costs).fits()) {
            return at(high, costs);
        }
        for (int step = 0; step < STEPS; step++) {
            double middle = (low + high) / 2;
            if (at(middle, costs).fits()) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return at(low, costs);
    }

    private Counts at(double scale, double[] costs) {
        int[] counts = new int[costs.length];
        for (int i = 0; i < counts.length; i++) {
            // Rounding must not take the last case of a workload that gets all of them.
            double wanted = costs[i] == 0 ? Double.MAX_VALUE : Math.floor(scale / Math.sqrt(costs[i]) + 1e-9);
            counts[i] = (int) Math.min(workloads.get(i).cases(), wanted);
        }
        return new Counts(workloads, counts);
    }

    private static Counts improved(Counts start) {
        Counts best = start.filled();
        for (Counts next = best.exchanged(); next.unknown() < best.unknown(); next = best.exchanged()) {
            best = next;
        }
        return best;
    }
}
