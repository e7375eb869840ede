package dev.weighbridge.measurements.limits.inference;

import dev.weighbridge.measurements.limits.LimiterKind.Part;
import java.util.Set;

/**
 * What is known of a limit before anything is asked.
 *
 * @param familiar the kinds that were found before, which are likelier than others
 * @param measure what it counts
 */
public record Prior(Set<Part> familiar, Measure measure) {
    /** A limit of requests of which nothing is known. */
    public static final Prior NONE = new Prior(Set.of(), Measure.REQUESTS);

    public Prior {
        familiar = Set.copyOf(familiar);
    }
}
