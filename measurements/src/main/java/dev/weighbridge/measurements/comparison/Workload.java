package dev.weighbridge.measurements.comparison;

/**
 * Work a team has: a set of prompts and the service level it needs.
 *
 * @param name the user's name for it, unique in the comparison
 * @param prompts the prompt set's file, relative to {@code eval-suites/suites/}
 * @param slo the service level
 */
public record Workload(String name, String prompts, Slo slo) {}
