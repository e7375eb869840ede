package dev.weighbridge.measurements.plan;

import dev.weighbridge.measurements.comparison.Comparison;
import dev.weighbridge.measurements.comparison.Load.Pattern;
import dev.weighbridge.measurements.comparison.Target;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The most a plan can use up, target by target. */
final class PlanTotals {
    private PlanTotals() {}

    static Map<String, PlannedUse> byTarget(Comparison comparison, Map<String, List<PromptCase>> casesByWorkload) {
        LoadScript script = LoadScripts.of(comparison, casesByWorkload);
        return comparison.load().pattern() instanceof Pattern.Search
                ? searched(comparison, casesByWorkload, script.requestsAtMost())
                : fixed(comparison, script);
    }

    /** Every block is known beforehand. */
    private static Map<String, PlannedUse> fixed(Comparison comparison, LoadScript script) {
        Map<String, PlannedUse> totals = new LinkedHashMap<>();
        for (Optional<Block> next = script.next(null); next.isPresent(); next = script.next(null)) {
            Block block = next.get();
            Target target = comparison.target(block.target()).orElseThrow();
            totals.merge(block.target(), use(target, block.requests()), PlannedUse::plus);
        }
        return totals;
    }

    /** Which steps come is not known, so every request is taken for the longest. */
    private static Map<String, PlannedUse> searched(
            Comparison comparison, Map<String, List<PromptCase>> casesByWorkload, long requestsAtMost) {
        Map<String, PlannedUse> totals = new LinkedHashMap<>();
        long each = requestsAtMost / comparison.targets().size();
        for (Target target : comparison.targets()) {
            RequestBound longest = casesByWorkload.values().stream()
                    .flatMap(List::stream)
                    .map(prompt -> RequestBound.of(target, prompt))
                    .max(Comparator.comparingLong(RequestBound::tokens))
                    .orElseThrow();
            totals.put(target.name(), PlannedUse.NOTHING.plus(longest).times(each));
        }
        return totals;
    }

    private static PlannedUse use(Target target, List<PlannedRequest> requests) {
        return requests.stream()
                .map(request -> PlannedUse.NOTHING.plus(RequestBound.of(target, request.prompt())))
                .reduce(PlannedUse.NOTHING, PlannedUse::plus);
    }
}
