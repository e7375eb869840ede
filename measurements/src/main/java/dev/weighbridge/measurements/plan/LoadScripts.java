package dev.weighbridge.measurements.plan;

import dev.weighbridge.measurements.comparison.Comparison;
import dev.weighbridge.measurements.comparison.Load.Pattern;
import java.util.List;
import java.util.Map;

/** Load scripts by what a comparison asks for. */
public final class LoadScripts {
    private LoadScripts() {}

    /**
     * The script of a comparison, from its start. The same comparison and cases give the same blocks.
     *
     * @param casesByWorkload the cases of each workload, by its name
     * @throws IllegalArgumentException where a workload has no cases
     */
    public static LoadScript of(Comparison comparison, Map<String, List<PromptCase>> casesByWorkload) {
        return of(comparison, casesByWorkload, Map.of());
    }

    /**
     * The same, where no target is offered more than its ceiling. Levels above it are lowered to it; of several that
     * become the same one, the first is played.
     *
     * @param ceilings the most each target may be offered, by its name; one without is offered everything
     */
    public static LoadScript of(
            Comparison comparison, Map<String, List<PromptCase>> casesByWorkload, Map<String, Ceiling> ceilings) {
        Rounds rounds = new Rounds(comparison, casesByWorkload, ceilings);
        Pattern pattern = comparison.load().pattern();
        if (pattern instanceof Pattern.Search search) {
            return new SearchScript(search, rounds);
        }
        return new FixedScript((Pattern.Fixed) pattern, rounds);
    }
}
