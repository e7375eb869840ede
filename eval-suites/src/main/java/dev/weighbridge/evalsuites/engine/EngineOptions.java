package dev.weighbridge.evalsuites.engine;

import static java.util.Objects.requireNonNull;

import dev.weighbridge.gateway.retry.RetryOptions;
import dev.weighbridge.gateway.retry.RetryOptions.Also;
import dev.weighbridge.measurements.comparison.Caps;
import dev.weighbridge.measurements.comparison.Evals;
import dev.weighbridge.measurements.limits.strategy.Advice.SafeLoad;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/**
 * How an engine goes about its work.
 *
 * @param atOnce the most requests in flight at each target, at least 1
 * @param lead how many items a target may be ahead of the slowest one, so that all see the same time of day; at least 1
 * @param strikes how many failures in a row, each of a request sent alone after a pause, stop a target; at least 1
 * @param caps what may be used up at most
 * @param paces the safe load of targets whose limit was inferred, by name; absent where none is known
 */
public record EngineOptions(int atOnce, int lead, int strikes, Caps caps, Map<String, SafeLoad> paces) {
    private static final int USUAL_LEAD = 100;
    private static final int USUAL_STRIKES = 10;

    /**
     * Four attempts an item, waits of up to 0.5 s doubling to 8 s, hints of up to 2 minutes; what was cut off is asked
     * again although its part may be billed, for an answer that is missing takes those of the other targets with it.
     */
    public static final RetryOptions RETRIES = new RetryOptions(
            4, Duration.ofMillis(500), Duration.ofSeconds(8), Duration.ofMinutes(2), Set.of(Also.BILLED));

    public EngineOptions {
        requireNonNull(caps, "caps is null");
        paces = Map.copyOf(paces);
        if (atOnce < 1 || lead < 1 || strikes < 1) {
            throw new IllegalArgumentException(
                    "atOnce " + atOnce + ", lead " + lead + " and strikes " + strikes + " must be at least 1");
        }
    }

    /** A lead of 100 items, or twice as many as are in flight where that is more, 10 strikes and no inferred limit. */
    public static EngineOptions usual(int atOnce, Caps caps) {
        return new EngineOptions(atOnce, Math.max(USUAL_LEAD, 2 * atOnce), USUAL_STRIKES, caps, Map.of());
    }

    /** What a comparison asks for, under its caps, and no inferred limit. */
    public static EngineOptions of(Evals evals, Caps caps) {
        return new EngineOptions(evals.atOnce(), evals.lead(), evals.strikes(), caps, Map.of());
    }

    /** The same under inferred limits. */
    public EngineOptions paced(Map<String, SafeLoad> others) {
        return new EngineOptions(atOnce, lead, strikes, caps, others);
    }
}
