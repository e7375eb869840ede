package dev.weighbridge.simulations.load;

import dev.weighbridge.measurements.comparison.Load;
import dev.weighbridge.measurements.comparison.Load.Level;
import dev.weighbridge.measurements.comparison.Load.Pattern;

/** How many virtual users a load needs so that none is missing when a request is due. */
final class Workforce {
    private static final int MOST = 20_000;

    private Workforce() {}

    /** One for each request that can be in flight at once: a whole block where the gateway stands still. */
    static int of(Load load, long requestsAtMost) {
        long block = load.pattern() instanceof Pattern.Fixed fixed
                ? ofFixed(fixed)
                : ((Pattern.Search) load.pattern()).requests();
        long inFlight = Math.max(block, load.warmUp());
        return (int) Math.max(1, Math.min(MOST, Math.min(inFlight, requestsAtMost)));
    }

    private static long ofFixed(Pattern.Fixed fixed) {
        long open = -Math.floorDiv(-fixed.requests(), Math.max(1, fixed.blocks()));
        return fixed.levels().stream()
                .mapToLong(level -> level instanceof Level.Closed closed ? closed.concurrency() : open)
                .max()
                .orElse(1);
    }
}
