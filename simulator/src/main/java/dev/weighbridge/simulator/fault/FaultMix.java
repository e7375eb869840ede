package dev.weighbridge.simulator.fault;

import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** Named faults, each for its share of the requests. */
final class FaultMix implements FaultScript {
    private final long seed;
    private final TreeMap<Double, Behaviour> byUpperBound = new TreeMap<>();

    FaultMix(long seed, Map<String, Double> shares) {
        this.seed = seed;
        double bound = 0;
        for (Map.Entry<String, Double> share : new TreeMap<>(shares).entrySet()) {
            if (!(share.getValue() >= 0)) {
                throw new IllegalArgumentException(
                        "share of fault " + share.getKey() + " is " + share.getValue() + ", must be 0 or more");
            }
            bound += share.getValue();
            byUpperBound.put(bound, Faults.named(share.getKey()));
        }
        if (bound > 1 + 1e-9) {
            throw new IllegalArgumentException("shares of faults add up to " + bound + ", must be at most 1");
        }
    }

    @Override
    public Behaviour behaviour(RequestFacts facts) {
        double draw = new SplittableRandom(seed + 0x9E3779B97F4A7C15L * facts.sequence()).nextDouble();
        Map.Entry<Double, Behaviour> hit = byUpperBound.higherEntry(draw);
        return hit == null ? Behaviour.NONE : hit.getValue();
    }
}
