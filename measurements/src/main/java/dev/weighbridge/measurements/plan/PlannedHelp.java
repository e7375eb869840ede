package dev.weighbridge.measurements.plan;

import dev.weighbridge.measurements.comparison.Target;
import java.util.List;

/**
 * What a model that helps to grade may be asked.
 *
 * @param helper how it is asked
 * @param asked as much as it can be: what it is made of is known only once the answers are there
 */
public record PlannedHelp(Target helper, List<PromptCase> asked) {
    public PlannedHelp {
        asked = List.copyOf(asked);
    }

    PlannedUse use() {
        return PlannedUse.of(helper, asked.stream());
    }
}
