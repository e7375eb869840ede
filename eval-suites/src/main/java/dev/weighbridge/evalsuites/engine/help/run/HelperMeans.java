package dev.weighbridge.evalsuites.engine.help.run;

import dev.weighbridge.evalsuites.engine.drive.Asker;
import dev.weighbridge.evalsuites.engine.drive.Endpoint;
import dev.weighbridge.evalsuites.engine.drive.GatewayAsker;
import dev.weighbridge.evalsuites.engine.drive.Idle;
import dev.weighbridge.evalsuites.engine.drive.Speech;
import dev.weighbridge.evalsuites.engine.plan.EvalPlan;
import dev.weighbridge.gateway.client.GatewayClient;
import dev.weighbridge.gateway.time.NanoClock;
import dev.weighbridge.measurements.limits.strategy.Advice.SafeLoad;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What helpers are asked with.
 *
 * @param askers what asks a helper
 * @param paces the limits that are kept to, by target
 * @param clock what the askers stamp with
 * @param idle how is waited
 * @param console hears how far it is, on any thread
 */
public record HelperMeans(
        Askers askers, Map<String, SafeLoad> paces, NanoClock clock, Idle idle, Consumer<String> console) {

    /** Makes what asks a helper. */
    @FunctionalInterface
    public interface Askers {
        /**
         * What asks the questions of a plan.
         *
         * @param wanted what is wanted in return
         */
        Asker of(EvalPlan plan, Speech wanted);
    }

    public HelperMeans {
        paces = Map.copyOf(paces);
    }

    /**
     * Over HTTP.
     *
     * @param client with a connection for each request that may be in flight at one helper
     * @param endpoints of every helper, by its name
     */
    public static Askers http(GatewayClient client, Map<String, Endpoint> endpoints, NanoClock clock) {
        return (plan, wanted) -> new GatewayAsker(client, plan, wanted, endpoints, clock);
    }
}
