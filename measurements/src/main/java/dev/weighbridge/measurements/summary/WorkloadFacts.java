package dev.weighbridge.measurements.summary;

import dev.weighbridge.measurements.comparison.Slo;

/**
 * A workload and its service level.
 *
 * @param name the user's name for it
 * @param prompts the prompt set's file
 * @param cases how many prompts it has
 * @param slo the service level
 */
public record WorkloadFacts(String name, String prompts, int cases, Slo slo) {}
