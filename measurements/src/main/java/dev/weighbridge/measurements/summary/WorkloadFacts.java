package dev.weighbridge.measurements.summary;

import dev.weighbridge.measurements.comparison.Slo;

/**
 * A workload and its service level.
 *
 * @param name the user's name for it
 * @param prompts the suite's file; the first suites were sets of prompts
 * @param cases how many cases it has
 * @param slo the service level
 */
public record WorkloadFacts(String name, String prompts, int cases, Slo slo) {}
