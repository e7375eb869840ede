package dev.weighbridge.measurements.plan;

import dev.weighbridge.measurements.comparison.Comparison;
import dev.weighbridge.measurements.comparison.Load.Pattern;
import dev.weighbridge.measurements.comparison.Target;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every single request of a plan, target by target. */
public final class PlannedAsks {
    private PlannedAsks() {}

    /**
     * One request.
     *
     * @param workload the workload's name
     * @param prompt what is asked
     */
    public record Ask(String workload, PromptCase prompt) {}

    /**
     * Those of load and evals together, by the target's name; none of them is asked again for a failure. Empty where a
     * search is planned, since it is not known before which steps come.
     *
     * @throws IllegalArgumentException where a workload has no cases
     */
    public static Optional<Map<String, List<Ask>>> of(
            Comparison comparison, Map<String, List<PromptCase>> casesByWorkload, List<PlannedEvals> evals) {
        if (!comparison.underLoad().isEmpty() && comparison.load().pattern() instanceof Pattern.Search) {
            return Optional.empty();
        }
        Map<String, List<Ask>> asks = comparison.underLoad().isEmpty()
                ? nothing(comparison)
                : ofLoad(comparison, LoadScripts.of(comparison, casesByWorkload));
        for (PlannedEvals planned : evals) {
            asks.values()
                    .forEach(list -> planned.asked().forEach(prompt -> list.add(new Ask(planned.workload(), prompt))));
        }
        return Optional.of(asks);
    }

    static Map<String, List<Ask>> ofLoad(Comparison comparison, LoadScript script) {
        Map<String, List<Ask>> asks = nothing(comparison);
        for (Optional<Block> next = script.next(null); next.isPresent(); next = script.next(null)) {
            Block block = next.get();
            List<Ask> list = asks.computeIfAbsent(block.target(), first -> new ArrayList<>());
            block.requests().forEach(request -> list.add(new Ask(request.workload(), request.prompt())));
        }
        return asks;
    }

    private static Map<String, List<Ask>> nothing(Comparison comparison) {
        Map<String, List<Ask>> asks = new LinkedHashMap<>();
        comparison.targets().stream().map(Target::name).forEach(name -> asks.put(name, new ArrayList<>()));
        return asks;
    }
}
