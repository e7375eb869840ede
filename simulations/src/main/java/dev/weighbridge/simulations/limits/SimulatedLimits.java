package dev.weighbridge.simulations.limits;

import dev.weighbridge.simulator.SimulatorOptions;
import dev.weighbridge.simulator.fault.FaultScript;
import dev.weighbridge.simulator.limit.Limit;
import dev.weighbridge.simulator.profile.GatewayProfile;
import dev.weighbridge.simulator.profile.Pace;
import dev.weighbridge.simulator.profile.SimulatedModel;
import java.time.Duration;

/**
 * What the simulator is like while limits are looked for: its free models let 20 requests pass in each 2 s, as OpenRouter
 * documents 20 a minute, and nothing fails. Other simulations have a simulator of their own without limits, so that their
 * latencies stay undisturbed.
 */
final class SimulatedLimits {
    private static final Limit FREE = Limit.window("free-models", Limit.Scope.ACCOUNT, 20, Duration.ofSeconds(2));

    /** A model that makes requests wait would be taken for a limit that does. */
    private static final int SLOTS = 64;

    private SimulatedLimits() {}

    static SimulatorOptions limited(SimulatorOptions options) {
        return options.withFaults(FaultScript.none())
                .withProfiles(options.profiles().stream()
                        .map(SimulatedLimits::limited)
                        .toList());
    }

    private static GatewayProfile limited(GatewayProfile profile) {
        GatewayProfile limited = profile;
        for (SimulatedModel model : profile.models()) {
            limited = limited.with(model.price().free() ? unhurried(model).withLimits(FREE) : unhurried(model));
        }
        return limited;
    }

    private static SimulatedModel unhurried(SimulatedModel model) {
        Pace pace = model.pace();
        Pace wide = new Pace(pace.firstToken(), pace.betweenEvents(), pace.stalls(), SLOTS, pace.tokensPerEvent());
        return new SimulatedModel(
                model.id(), model.aliases(), wide, model.length(), model.price(), model.backends(), model.limits());
    }
}
