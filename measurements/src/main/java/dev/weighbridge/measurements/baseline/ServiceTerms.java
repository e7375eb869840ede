package dev.weighbridge.measurements.baseline;

import dev.weighbridge.measurements.verdict.decision.Quota;
import java.util.List;
import java.util.function.BiFunction;

/**
 * What a decision asks of a target beside its answers.
 *
 * @param level the load level at which the service level is asked for
 * @param attainment the share of requests that must meet it, between 0 and 1
 * @param quotas what a workload needs of a target, by their names, beside what that lets through
 */
public record ServiceTerms(String level, double attainment, BiFunction<String, String, List<Quota>> quotas) {}
