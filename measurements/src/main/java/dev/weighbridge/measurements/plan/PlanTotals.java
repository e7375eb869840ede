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
final class PlanTotals {
    private PlanTotals() {}

    static Map<String, PlannedUse> ofLoad(Comparison comparison, Map<String, List<PromptCase>> casesByWorkload) {
        LoadScript script = LoadScripts.of(comparison, casesByWorkload);
        return comparison.load().pattern() instanceof Pattern.Search
                ? searched(comparison, casesByWorkload, script.requestsAtMost())
                : fixed(comparison, script);
    }

    /** Every case as often as it is repeated, and none asked again for a failure. */
    static Map<String, PlannedUse> ofEvals(Comparison comparison, List<PlannedEvals> evals) {
        Map<String, PlannedUse> totals = nothing(comparison);
        for (Target target : comparison.targets()) {
            evals.stream()
                    .flatMap(planned -> planned.asked().stream())
                    .forEach(prompt -> totals.merge(
                            target.name(), PlannedUse.NOTHING.plus(RequestBound.of(target, prompt)), PlannedUse::plus));
        }
        return totals;
    }

    private static Map<String, PlannedUse> nothing(Comparison comparison) {
        Map<String, PlannedUse> totals = new LinkedHashMap<>();
        comparison.targets().forEach(target -> totals.put(target.name(), PlannedUse.NOTHING));
        return totals;
    }

    /** Every block is known beforehand. */
    private static Map<String, PlannedUse> fixed(Comparison comparison, LoadScript script) {
        Map<String, PlannedUse> totals = nothing(comparison);
        PlannedAsks.ofLoad(comparison, script)
                .forEach((name, asks) ->
                        totals.put(name, use(comparison.target(name).orElseThrow(), asks)));
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

    private static PlannedUse use(Target target, List<Ask> requests) {
        return requests.stream()
                .map(request -> PlannedUse.NOTHING.plus(RequestBound.of(target, request.prompt())))
                .reduce(PlannedUse.NOTHING, PlannedUse::plus);
    }
}
