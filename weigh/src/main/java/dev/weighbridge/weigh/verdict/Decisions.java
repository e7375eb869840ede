package dev.weighbridge.weigh.verdict;

import dev.weighbridge.measurements.baseline.RunProjection;
import dev.weighbridge.measurements.baseline.ServiceTerms;
import dev.weighbridge.measurements.baseline.WorkloadCases;
import dev.weighbridge.measurements.comparison.Comparison;
import dev.weighbridge.measurements.comparison.Gating;
import dev.weighbridge.measurements.comparison.Load;
import dev.weighbridge.measurements.comparison.Load.Pattern;
import dev.weighbridge.measurements.cost.MoveCost;
import dev.weighbridge.measurements.quota.Quotas;
import dev.weighbridge.measurements.verdict.Policy;
import dev.weighbridge.measurements.verdict.decision.Decider;
import dev.weighbridge.measurements.verdict.decision.Decision;
import java.util.List;
import java.util.Set;

/**
 * Decides between incumbent and candidate. The service level is asked for at the first load level of the comparison:
 * those after it are there to find out where it breaks.
 */
final class Decisions {
    private Decisions() {}

    /** One for each workload; none where there is one target only. */
    static List<Decision> of(
            Comparison comparison, Gating gating, RunProjection run, Quotas quotas, Set<String> checked) {
        if (!wanted(comparison)) {
            return List.of();
        }
        Decider decider = new Decider(gating.margins(), policy(comparison));
        return WorkloadCases.of(
                        run,
                        comparison.incumbent(),
                        comparison.candidate(),
                        new ServiceTerms(firstLevel(comparison), gating.attainment(), quotas::of),
                        checked::contains)
                .stream()
                .map(decider::decide)
                .map(decision -> decision.with(MoveCost.words(comparison, run, decision.workload()).stream()
                        .toList()))
                .toList();
    }

    /** The usual policy; one that bears with missing answers where the comparison lets asking end early. */
    static Policy policy(Comparison comparison) {
        Policy usual = Policy.withDefaults();
        return comparison.evals().curtail() ? usual.curtailed() : usual;
    }

    /** Whether there are two sides to decide between. */
    static boolean wanted(Comparison comparison) {
        return !comparison.incumbent().equals(comparison.candidate());
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
