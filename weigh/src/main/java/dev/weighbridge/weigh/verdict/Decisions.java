package dev.weighbridge.weigh.verdict;

import dev.weighbridge.measurements.baseline.RunProjection;
import dev.weighbridge.measurements.baseline.WorkloadCases;
import dev.weighbridge.measurements.comparison.Comparison;
import dev.weighbridge.measurements.comparison.Gating;
import dev.weighbridge.measurements.comparison.Load;
import dev.weighbridge.measurements.comparison.Load.Pattern;
import dev.weighbridge.measurements.verdict.Policy;
import dev.weighbridge.measurements.verdict.decision.Decider;
import dev.weighbridge.measurements.verdict.decision.Decision;
import java.util.List;

/**
 * Decides between incumbent and candidate. The service level is asked for at the first load level of the comparison:
 * those after it are there to find out where it breaks.
 */
final class Decisions {
    private Decisions() {}

    /** One for each workload; none where there is one target only. */
    static List<Decision> of(Comparison comparison, Gating gating, RunProjection run) {
        if (comparison.incumbent().equals(comparison.candidate())) {
            return List.of();
        }
        Decider decider = new Decider(gating.margins(), Policy.withDefaults());
        return WorkloadCases.of(
                        run,
                        comparison.incumbent(),
                        comparison.candidate(),
                        firstLevel(comparison),
                        gating.attainment())
                .stream()
                .map(decider::decide)
                .toList();
    }

    private static String firstLevel(Comparison comparison) {
        Pattern pattern = comparison.load().pattern();
        if (pattern instanceof Pattern.Search search) {
            return new Load.Level.Open(search.fromPerSecond()).label();
        }
        return ((Pattern.Fixed) pattern)
                .levels().stream().findFirst().map(Load.Level::label).orElse("");
    }
}
