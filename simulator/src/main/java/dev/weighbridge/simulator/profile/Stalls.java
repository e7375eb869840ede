package dev.weighbridge.simulator.profile;

import java.util.random.RandomGenerator;

/**
 * Pauses that now and then lengthen the gap between two events.
 *
 * @param share the share of gaps that have one, 0 to 1
 * @param length how long they are
 */
public record Stalls(double share, Delay length) {
    /** A model that never pauses. */
    public static final Stalls NONE = new Stalls(0, Delay.none());

    public Stalls {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("share of stalls is " + share + ", must be 0 to 1");
        }
    }

    long drawNanos(RandomGenerator random) {
        return share > 0 && random.nextDouble() < share ? length.drawNanos(random) : 0;
    }
}
