package dev.weighbridge.measurements.summary;

import java.util.List;

/**
 * How requests of load fared over the run's time, warm-up excluded. A request stands where it was sent. All targets have
 * the same bins, so that what happened to several of them at once is seen.
 *
 * @param binMillis how long a bin of time is; 0 where nothing was sent
 * @param targets the targets that were sent anything, in comparison order
 */
public record Course(long binMillis, List<TargetCourse> targets) {
    /** Nothing was sent, or nobody kept when. */
    public static final Course NONE = new Course(0, List.of());

    public Course {
        targets = List.copyOf(targets);
    }
}
