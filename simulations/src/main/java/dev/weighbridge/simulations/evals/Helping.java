package dev.weighbridge.simulations.evals;

import dev.weighbridge.evalsuites.engine.Consequences;
import dev.weighbridge.evalsuites.engine.EvalStep.Done;
import dev.weighbridge.evalsuites.engine.drive.Clients;
import dev.weighbridge.evalsuites.engine.drive.Endpoint;
import dev.weighbridge.evalsuites.engine.drive.Idle;
import dev.weighbridge.evalsuites.engine.drive.KnownPaces;
import dev.weighbridge.evalsuites.engine.help.run.HelperMeans;
import dev.weighbridge.evalsuites.engine.help.run.HelperRun;
import dev.weighbridge.evalsuites.engine.plan.EvalPlan;
import dev.weighbridge.gateway.client.GatewayClient;
import dev.weighbridge.gateway.time.NanoClock;
import dev.weighbridge.measurements.comparison.Comparison;
import dev.weighbridge.simulations.setup.Preparation;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Has the helpers of a run asked once its users have gone home: what they are asked is known only then, and nobody minds
 * how long they take.
 */
record Helping(
        String simulation,
        Preparation prepared,
        EvalPlan plan,
        KnownPaces paces,
        Consequences consequences,
        NanoClock clock,
        PrintStream console) {

    /** What came of it; complete where there is no helper. */
    Done help() {
        if (prepared.helpers().isEmpty()) {
            return new Done(true, "");
        }
        HelperRun run = new HelperRun(prepared.folder(), prepared.journal(), simulation, plan, consequences);
        Comparison comparison = prepared.comparison();
        try (GatewayClient client = Clients.of(comparison, comparison.evals().atOnce(), clock)) {
            HelperMeans.Askers http = HelperMeans.http(client, endpoints(), clock);
            return run.run(new HelperMeans(http, paces.paces(), clock, Idle.blocking(), console::println));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Done(false, "it was stopped before everything was judged");
        }
    }

    private Map<String, Endpoint> endpoints() {
        Map<String, Endpoint> endpoints = new LinkedHashMap<>();
        prepared.helpers()
                .forEach((name, access) -> endpoints.put(name, new Endpoint(access.baseUrl(), access.credential())));
        return endpoints;
    }
}
