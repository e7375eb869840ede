package dev.weighbridge.measurements.summary;

import java.time.LocalDate;

/**
 * Answers that were taken from earlier runs and not asked for. They have no time and cost nothing now.
 *
 * @param target the target's name
 * @param workload the workload's name
 * @param answers how many there are
 * @param oldest the day of the earliest run they come from, in UTC
 * @param newest the day of the latest run they come from, in UTC
 */
public record Recalled(String target, String workload, int answers, LocalDate oldest, LocalDate newest) {}
