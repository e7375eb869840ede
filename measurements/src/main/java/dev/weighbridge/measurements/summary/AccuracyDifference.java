package dev.weighbridge.measurements.summary;

import org.jspecify.annotations.Nullable;

/**
 * How much more often the candidate is right than the incumbent, over the same cases.
 *
 * @param workload the workload's name
 * @param base the incumbent's name
 * @param candidate the candidate's name
 * @param pairs cases that say something of both
 * @param incomplete cases that say something of one or neither
 * @param gain the candidate's accuracy minus the incumbent's, from -1 to 1; null where it is not known
 * @param low lower end of its 95 % interval; null where it is not known
 * @param high upper end of its 95 % interval; null where it is not known
 * @param because why it is not known; empty where it is
 */
public record AccuracyDifference(
        String workload,
        String base,
        String candidate,
        int pairs,
        int incomplete,
        @Nullable Double gain,
        @Nullable Double low,
        @Nullable Double high,
        String because) {}
