package dev.weighbridge.simulations.load;

import dev.weighbridge.measurements.plan.Ceiling;
import java.util.HashMap;
import java.util.Map;

/**
 * Keeps the requests to a target apart by at least what its highest rate allows: random arrivals come in clumps, and users
 * of a closed model as often as they are answered. Not thread-safe.
 */
final class Pacer {
    private static final double NANOS_PER_SECOND = 1e9;

    private final Map<String, Ceiling> ceilings;
    private final Map<String, Long> free = new HashMap<>();

    Pacer(Map<String, Ceiling> ceilings) {
        this.ceilings = ceilings;
    }

    /** When a request that is due at this time may leave; later ones are asked for later. */
    long due(String target, long dueNanos) {
        double rate = ceilings.getOrDefault(target, Ceiling.NONE).perSecond();
        if (Double.isInfinite(rate)) {
            return dueNanos;
        }
        long due = Math.max(dueNanos, free.getOrDefault(target, Long.MIN_VALUE));
        free.put(target, due + (long) Math.ceil(NANOS_PER_SECOND / rate));
        return due;
    }
}
