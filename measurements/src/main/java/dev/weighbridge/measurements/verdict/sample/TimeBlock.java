package dev.weighbridge.measurements.verdict.sample;

import java.util.List;

/**
 * The times of one block of load and of the control's block next to it.
 *
 * @param id the id of the block
 * @param control the control's times in seconds, above 0; empty where none was delivered
 * @param candidate the candidate's times in seconds, above 0; empty where none was delivered
 */
public record TimeBlock(String id, List<Double> control, List<Double> candidate) {

    public TimeBlock {
        control = List.copyOf(control);
        candidate = List.copyOf(candidate);
        Seconds.requireTimes(control);
        Seconds.requireTimes(candidate);
    }

    /** Whether both sides have times. */
    public boolean complete() {
        return !control.isEmpty() && !candidate.isEmpty();
    }
}
