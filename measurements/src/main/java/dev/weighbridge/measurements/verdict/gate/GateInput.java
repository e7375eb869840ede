package dev.weighbridge.measurements.verdict.gate;

import dev.weighbridge.measurements.verdict.sample.Sample;
import java.util.Set;

/**
 * One metric of one target on one workload, in the baseline and in this run.
 *
 * @param subject what is compared
 * @param sample what was measured; the base is the baseline or the control, the candidate this run
 * @param obstacles what stands in the way
 */
public record GateInput(Subject subject, Sample sample, Set<Obstacle> obstacles) {

    public GateInput {
        obstacles = Set.copyOf(obstacles);
        if (subject.metric().scale() != sample.scale()) {
            throw new IllegalArgumentException("no sample of " + subject.metric() + ": " + sample.scale());
        }
    }

    /** With nothing in the way. */
    public static GateInput of(Subject subject, Sample sample) {
        return new GateInput(subject, sample, Set.of());
    }
}
