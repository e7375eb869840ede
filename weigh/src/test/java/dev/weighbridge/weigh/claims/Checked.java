package dev.weighbridge.weigh.claims;

import dev.weighbridge.evalsuites.claims.ClaimResult;
import dev.weighbridge.evalsuites.claims.ClaimResults;
import dev.weighbridge.evalsuites.claims.ClaimRun;
import dev.weighbridge.evalsuites.claims.ClaimSuite;
import dev.weighbridge.gateway.client.ClientOptions;
import dev.weighbridge.gateway.client.GatewayClient;
import dev.weighbridge.gateway.time.NanoClock;
import dev.weighbridge.simulator.Simulator;
import dev.weighbridge.simulator.SimulatorOptions;
import dev.weighbridge.simulator.fault.FaultScript;
import dev.weighbridge.simulator.profile.GatewayProfile;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The claims of a provider, checked against a simulated gateway in this process. */
final class Checked {
    private static final Path CLAIMS = Path.of("../eval-suites/claims");

    private Checked() {}

    /** Every claim of a suite. */
    static ClaimResults all(String provider, Map<String, String> models, GatewayProfile profile, FaultScript faults) {
        return claims(ClaimSuite.load(CLAIMS.resolve(provider + ".yaml"), models), profile, faults);
    }

    /** One claim of a suite. */
    static ClaimResult one(
            String provider, Map<String, String> models, String id, GatewayProfile profile, FaultScript faults) {
        ClaimSuite suite = ClaimSuite.load(CLAIMS.resolve(provider + ".yaml"), models);
        return claims(suite.only(List.of(id)), profile, faults).results().get(0);
    }

    private static ClaimResults claims(ClaimSuite suite, GatewayProfile profile, FaultScript faults) {
        ClaimRun run = new ClaimRun(suite, true);
        SimulatorOptions options =
                SimulatorOptions.defaults().withProfiles(List.of(profile)).withFaults(faults);
        try (Simulator simulator = Simulator.start(options);
                GatewayClient client = GatewayClient.create(ClientOptions.connections(1), NanoClock.system())) {
            String name = profile.name();
            new ClaimCaller(client, simulator.baseUrl(name), simulator.key(name), NanoClock.system())
                    .makeAll(run, seen -> {});
        }
        return run.results(true);
    }
}
