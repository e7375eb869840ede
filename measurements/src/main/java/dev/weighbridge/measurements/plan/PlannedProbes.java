package dev.weighbridge.measurements.plan;

import java.util.List;

/**
 * What a target may be asked besides load and evals.
 *
 * @param purpose what for, as a row of the plan calls it: {@code limits} or {@code meter}
 * @param target the target's name
 * @param bounds the most that each request can use up
 */
public record PlannedProbes(String purpose, String target, List<RequestBound> bounds) {
    public PlannedProbes {
        bounds = List.copyOf(bounds);
    }

    /** All of them together. */
    public PlannedUse use() {
        return PlannedUse.of(bounds.stream());
    }
}
