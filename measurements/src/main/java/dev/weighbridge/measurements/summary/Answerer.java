package dev.weighbridge.measurements.summary;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Someone who answered for a target, and when.
 *
 * @param name provider, model and fingerprint in one line, as scores name them; {@code unnamed} where it said nothing
 * @param provider the upstream provider it named; null where it named none
 * @param model the model it named; null where it named none
 * @param fingerprint its {@code system_fingerprint}; null where it gave none
 * @param answers how many answers it delivered, at least 1
 * @param overTime the same in each slice of time
 */
public record Answerer(
        String name,
        @Nullable String provider,
        @Nullable String model,
        @Nullable String fingerprint,
        int answers,
        List<Integer> overTime) {
    public Answerer {
        requireNonNull(name, "name is null");
        overTime = List.copyOf(overTime);
    }
}
