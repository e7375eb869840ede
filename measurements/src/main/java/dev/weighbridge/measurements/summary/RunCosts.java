package dev.weighbridge.measurements.summary;

import java.util.List;

/**
 * What a run's answers cost, and what that means for a team's own traffic.
 *
 * @param targets one for each workload and target that was asked, in the comparison's order
 * @param points one for each workload whose answers were graded; none where there is one target only
 * @param months one for each target where the comparison says what traffic is expected
 */
public record RunCosts(List<TargetCost> targets, List<PointPrice> points, List<MonthlyCost> months) {
    /** Nothing was asked. */
    public static final RunCosts NONE = new RunCosts(List.of(), List.of(), List.of());

    public RunCosts {
        targets = List.copyOf(targets);
        points = List.copyOf(points);
        months = List.copyOf(months);
    }
}
