package dev.weighbridge.simulations.streaming;

import dev.weighbridge.gateway.time.NanoClock;
import io.gatling.core.CoreComponents;
import io.gatling.core.structure.ScenarioContext;

/**
 * What a streaming action shares with all others of its simulation.
 *
 * @param context the scenario it stands in
 * @param clock where marks come from
 * @param inFlight who knows of every request under way
 */
record Surroundings(ScenarioContext context, NanoClock clock, InFlight inFlight) {

    CoreComponents core() {
        return context.coreComponents();
    }
}
