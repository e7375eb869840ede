package dev.weighbridge.measurements.plan;

import dev.weighbridge.measurements.comparison.Comparison;
import dev.weighbridge.measurements.comparison.Load.Pattern;
import dev.weighbridge.measurements.comparison.Target;
import dev.weighbridge.measurements.plan.PlannedAsks.Ask;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The most a load or evals can use up, target by target. */
public final class PlanTotals {
    private PlanTotals() {}

    /**
     * That of the load, by the target's name; empty where nothing is put under load.
     *
     * @throws IllegalArgumentException where a workload has no cases
     */
    public static Map<String, PlannedUse> ofLoad(Comparison comparison, Map<String, List<PromptCase>> casesByWorkload) {
        if (comparison.underLoad().isEmpty()) {
            return Map.of();
        }
        LoadScript script = LoadScripts.of(comparison, casesByWorkload);
        return comparison.load().pattern() instanceof Pattern.Search
                ? searched(comparison, casesByWorkload, script.requestsAtMost())
                : fixed(comparison, script);
    }

    /** Every case as often as it is repeated, and none asked again for a failure. */
    public static Map<String, PlannedUse> ofEvals(Comparison comparison, List<PlannedEvals> evals) {
        return PlannedUse.of(
                comparison.targets(),
                evals.stream().flatMap(planned -> planned.asked().stream()).toList());
    }

    /** Every block is known beforehand. */
    private static Map<String, PlannedUse> fixed(Comparison comparison, LoadScript script) {
        Map<String, PlannedUse> totals = new LinkedHashMap<>();
        PlannedAsks.ofLoad(comparison, script)
                .forEach((name, asks) -> totals.put(
                        name,
                        PlannedUse.of(
                                comparison.target(name).orElseThrow(),
                                asks.stream().map(Ask::prompt))));
        return totals;
    }

    /** Which steps come is not known, so every request is taken for the longest. */
    private static Map<String, PlannedUse> searched(
            Comparison comparison, Map<String, List<PromptCase>> casesByWorkload, long requestsAtMost) {
        Map<String, PlannedUse> totals = new LinkedHashMap<>();
        long each = requestsAtMost / comparison.targets().size();
        for (Target target : comparison.targets()) {
            RequestBound longest = comparison.underLoad().stream()
                    .flatMap(workload -> PromptOrder.casesOf(workload, casesByWorkload).stream())
                    .map(prompt -> RequestBound.of(target, prompt))
                    .max(Comparator.comparingLong(RequestBound::tokens))
                    .orElseThrow();
            totals.put(target.name(), PlannedUse.NOTHING.plus(longest).times(each));
        }
        return totals;
    }
}
