package dev.weighbridge.simulations.setup;

import dev.weighbridge.simulator.fault.Behaviour;
import dev.weighbridge.simulator.fault.FaultScript;
import java.util.Map;

/** What goes wrong on a simulated free model now and then, as it does on real ones; paid models are spared. */
final class FreeTier {
    private static final Map<String, Double> SHARES = Map.of("error-first", 0.04, "error-after-3", 0.03);

    private FreeTier() {}

    static FaultScript faults(long seed) {
        FaultScript mixed = FaultScript.mixed(seed, SHARES);
        FaultScript ofFree = facts -> facts.model().endsWith(":free") ? mixed.behaviour(facts) : Behaviour.NONE;
        return FaultScript.byMarker().orElse(ofFree);
    }
}
