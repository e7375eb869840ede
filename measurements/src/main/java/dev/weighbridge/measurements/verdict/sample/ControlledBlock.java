package dev.weighbridge.measurements.verdict.sample;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One quantile of one block of load and of the control's block next to it, in the baseline and in this run. Null where too
 * few were delivered to have it; seconds are above 0.
 *
 * @param id the id of the block, the same in both runs
 * @param controlBefore the control's seconds in the baseline
 * @param before the target's seconds in the baseline
 * @param controlNow the control's seconds in this run
 * @param now the target's seconds in this run
 */
public record ControlledBlock(
        String id,
        @Nullable Double controlBefore,
        @Nullable Double before,
        @Nullable Double controlNow,
        @Nullable Double now) {

    public ControlledBlock {
        requireTime(controlBefore);
        requireTime(before);
        requireTime(controlNow);
        requireTime(now);
    }

    /** Whether all four are known. */
    public boolean complete() {
        return controlBefore != null && before != null && controlNow != null && now != null;
    }

    /** The logarithm of how many times as long the target takes as before; 0 where a time is missing. */
    double change() {
        return log(now) - log(before);
    }

    /** The same beside what its control takes; 0 where a time is missing. */
    double changeBesideControl() {
        return change() - log(controlNow) + log(controlBefore);
    }

    private double log(@Nullable Double seconds) {
        return seconds == null || !complete() ? 0 : Math.log(seconds);
    }

    private static void requireTime(@Nullable Double seconds) {
        if (seconds != null) {
            Seconds.requireTimes(List.of(seconds));
        }
    }
}
