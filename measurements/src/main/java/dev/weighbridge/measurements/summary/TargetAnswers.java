package dev.weighbridge.measurements.summary;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How right a target's answers were, all workloads together. What is compared within it was asked in the same mix.
 *
 * @param target the target's name
 * @param byLevel answers under load, by the level's label, in the order in which levels were offered
 * @param byBackend answers of either kind by who gave them, named as in {@link Answerer#name()}, the most frequent first
 * @param byModel the same by the model that was named; {@code unnamed} where none was
 * @param modelsByLevel how many of the graded answers under load each model gave, by the level's label
 */
public record TargetAnswers(
        String target,
        Map<String, Answers> byLevel,
        Map<String, Answers> byBackend,
        Map<String, Answers> byModel,
        Map<String, Map<String, Integer>> modelsByLevel) {
    public TargetAnswers {
        byLevel = ordered(byLevel);
        byBackend = ordered(byBackend);
        byModel = ordered(byModel);
        modelsByLevel = ordered(modelsByLevel);
    }

    private static <T> Map<String, T> ordered(Map<String, T> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
}
