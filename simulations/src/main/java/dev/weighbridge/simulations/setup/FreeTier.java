package dev.weighbridge.simulations.setup;

import dev.weighbridge.simulator.SimulatorOptions;
import dev.weighbridge.simulator.fault.Behaviour;
import dev.weighbridge.simulator.fault.FaultScript;
import dev.weighbridge.simulator.profile.FreeTiers;
import java.util.Map;

/** What goes wrong on a simulated free model now and then, as it does on real ones; paid models are spared. */
public final class FreeTier {
    private static final Map<String, Double> SHARES = Map.of("error-first", 0.04, "error-after-3", 0.03);

    /** One that says it is limited is left alone for a while, and a run that is to be short has none. */
    private static final Map<String, Double> UNLIMITED = Map.of("error-after-3", 0.03);

    private FreeTier() {}

    /** Free models that fail now and then, and that pass on what they cannot bear to a smaller model. */
    static SimulatorOptions busy(SimulatorOptions options) {
        return options.withFaults(faults(options.seed()))
                .withProfiles(
                        options.profiles().stream().map(FreeTiers::rerouting).toList());
    }

    private static FaultScript faults(long seed) {
        return faults(seed, SHARES);
    }

    /** The same but for errors that speak of a limit. */
    public static FaultScript unlimited(long seed) {
        return faults(seed, UNLIMITED);
    }

    private static FaultScript faults(long seed, Map<String, Double> shares) {
        FaultScript mixed = FaultScript.mixed(seed, shares);
        FaultScript ofFree = facts -> facts.model().endsWith(":free") ? mixed.behaviour(facts) : Behaviour.NONE;
        return FaultScript.byMarker().orElse(ofFree);
    }
}
