package dev.weighbridge.measurements.limits.probe;

import java.util.List;

/**
 * Requests that are planned together, a whole window ahead.
 *
 * @param stages one after the other
 * @param untilAdmitted whether the first request let through ends them all
 */
record Plan(List<Stage> stages, boolean untilAdmitted) {
    Plan {
        stages = List.copyOf(stages);
    }

    static Plan of(Stage... stages) {
        return new Plan(List.of(stages), false);
    }

    /** One request at each of these times until one is let through. */
    static Plan watch(List<Long> times) {
        return new Plan(times.stream().map(Stage::poll).toList(), true);
    }
}
