package dev.weighbridge.measurements.forecast;

import dev.weighbridge.measurements.comparison.Comparison;
import dev.weighbridge.measurements.comparison.Target;
import dev.weighbridge.measurements.meter.MeterEffort;
import dev.weighbridge.measurements.plan.PlannedProbes;
import dev.weighbridge.measurements.plan.RequestBound;
import dev.weighbridge.measurements.run.Labels;
import java.util.ArrayList;
import java.util.List;

/** What targets are asked besides load and evals: for their limits, and how they count tokens. */
public final class SideRequests {
    private SideRequests() {}

    /** That of all targets, purpose by purpose; nothing of what is not looked for. */
    public static List<PlannedProbes> of(Comparison comparison) {
        List<PlannedProbes> all = new ArrayList<>();
        comparison.targets().forEach(target -> add(all, Labels.LIMITS, target, LimitProbes.of(target)));
        if (comparison.meter()) {
            comparison
                    .targets()
                    .forEach(target -> add(
                            all, Labels.METER, target, MeterEffort.of(target).boundsAtMost(target)));
        }
        return all;
    }

    private static void add(List<PlannedProbes> all, String purpose, Target target, List<RequestBound> bounds) {
        if (!bounds.isEmpty()) {
            all.add(new PlannedProbes(purpose, target.name(), bounds));
        }
    }

    /** That of one target. */
    static List<PlannedProbes> of(Comparison comparison, Target target) {
        return of(comparison).stream()
                .filter(probes -> probes.target().equals(target.name()))
                .toList();
    }

    /** How many requests one target is asked at most. */
    static long requests(Comparison comparison, Target target) {
        return of(comparison, target).stream()
                .mapToLong(probes -> probes.bounds().size())
                .sum();
    }
}
