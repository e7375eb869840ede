package dev.weighbridge.measurements.limits.probe;

import dev.weighbridge.measurements.limits.probe.ProbeStep.Shape;
import java.util.List;
import java.util.stream.Stream;

/**
 * Requests that are planned together, a whole window ahead.
 *
 * @param stages one after the other
 */
record Plan(List<Stage> stages) {
    Plan {
        stages = List.copyOf(stages);
    }

    static Plan of(Stage... stages) {
        return new Plan(List.of(stages));
    }

    /** One request at each of these times until one is let through. */
    static Plan watch(List<Long> times) {
        return new Plan(times.stream().map(Stage::look).toList());
    }

    /** The same with requests of so many tokens in place of the smallest ones. */
    Plan with(Shape unit) {
        return new Plan(stages.stream().map(stage -> stage.with(unit)).toList());
    }

    /** The same after these requests. */
    Plan thenWatch(List<Long> times) {
        return new Plan(
                Stream.concat(stages.stream(), times.stream().map(Stage::look)).toList());
    }
}
