package dev.weighbridge.measurements.summary;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How right a target's answers to one workload were.
 *
 * @param target the target's name
 * @param workload the workload's name
 * @param evals the answers to the cases that were asked for this, each as often as it is repeated
 * @param byTag the same by the tags of their cases, in the order of the tags
 * @param byLevel answers to cases under load, by the level's label, in the order in which levels were offered
 * @param byBackend answers of either kind by who gave them, in words, the most frequent first; one that named nobody is
 *     under {@code unnamed}
 */
public record Score(
        String target,
        String workload,
        Answers evals,
        Map<String, Answers> byTag,
        Map<String, Answers> byLevel,
        Map<String, Answers> byBackend) {
    public Score {
        requireNonNull(evals, "evals is null");
        byTag = Collections.unmodifiableMap(new LinkedHashMap<>(byTag));
        byLevel = Collections.unmodifiableMap(new LinkedHashMap<>(byLevel));
        byBackend = Collections.unmodifiableMap(new LinkedHashMap<>(byBackend));
    }
}
