package dev.weighbridge.measurements.summary;

import java.util.List;

/**
 * How one target's requests fared over the run's time.
 *
 * @param target the target's name
 * @param bins the bins in which it was sent anything, in order of time
 * @param stalls its longest stalls, one of an answer at most, the longest first
 */
public record TargetCourse(String target, List<TimeBin> bins, List<Stall> stalls) {
    public TargetCourse {
        bins = List.copyOf(bins);
        stalls = List.copyOf(stalls);
    }
}
