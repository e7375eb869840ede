package dev.weighbridge.simulator.script;

import dev.weighbridge.simulator.profile.Pace;
import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Draws the times of one answer. */
public final class Timing {
    private final Pace pace;
    private final double factor;
    private final Optional<Duration> fixedGap;
    private final RandomGenerator random;

    /**
     * The times of an answer at a pace.
     *
     * @param factor what each time is multiplied by
     * @param fixedGap the gap between all events where the model's own does not count
     */
    public Timing(Pace pace, double factor, Optional<Duration> fixedGap, RandomGenerator random) {
        this.pace = pace;
        this.factor = factor;
        this.fixedGap = fixedGap;
        this.random = random;
    }

    long firstNanos() {
        return Math.round(pace.firstToken().drawNanos(random) * factor);
    }

    long gapNanos() {
        return fixedGap.map(Duration::toNanos).orElseGet(() -> Math.round(pace.gapNanos(random) * factor));
    }
}
