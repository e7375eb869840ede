package dev.weighbridge.weigh.claims;

import dev.weighbridge.evalsuites.claims.ClaimResults;
import dev.weighbridge.evalsuites.claims.ClaimRun;
import dev.weighbridge.evalsuites.claims.ClaimSuite;
import dev.weighbridge.evalsuites.claims.ClaimsFile;
import dev.weighbridge.evalsuites.claims.Observation;
import dev.weighbridge.gateway.client.ClientOptions;
import dev.weighbridge.gateway.client.GatewayClient;
import dev.weighbridge.gateway.exchange.Outcome;
import dev.weighbridge.gateway.time.NanoClock;
import dev.weighbridge.weigh.console.CommandFailed;
import dev.weighbridge.weigh.gateways.Gateway;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The claims of one gateway's provider, checked over OkHttp. */
final class ClaimCheck {
    private final Gateway gateway;
    private final ClaimRun run;
    private final List<Observation> calls = new ArrayList<>();

    private ClaimCheck(Gateway gateway, ClaimRun run) {
        this.gateway = gateway;
        this.run = run;
    }

    /**
     * The claims of a gateway's provider.
     *
     * @param suites the folder of suites
     * @param models ids to ask in the place of the suite's own, by their name there
     * @param only the ids of the claims to check; all where empty
     * @param optedIn whether calls that cost money or eat up a quota are made too
     * @throws CommandFailed where the provider has no claims or not these
     */
    static ClaimCheck of(Path suites, Gateway gateway, Map<String, String> models, List<String> only, boolean optedIn) {
        Path file = ClaimSuite.locate(suites, gateway.provider())
                .orElseThrow(() ->
                        CommandFailed.usage("no claims of " + gateway.provider().label()
                                + " are known; there are those of runyour, keeprouter and openrouter"));
        ClaimSuite suite = ClaimSuite.load(file, models);
        try {
            return new ClaimCheck(gateway, new ClaimRun(only.isEmpty() ? suite : suite.only(only), optedIn));
        } catch (IllegalArgumentException e) {
            throw CommandFailed.usage("--only: " + e.getMessage());
        }
    }

    int requestsAtMost() {
        return run.requestsAtMost();
    }

    /**
     * Makes all calls and judges.
     *
     * @throws CommandFailed where the gateway could not be reached at all
     */
    ClaimResults results(boolean simulated) {
        try (GatewayClient client = GatewayClient.create(ClientOptions.connections(1), NanoClock.system())) {
            new ClaimCaller(client, gateway.baseUrl(), gateway.key().secret(), NanoClock.system())
                    .makeAll(run, calls::add);
        } catch (IllegalArgumentException e) {
            throw CommandFailed.usage(gateway.label() + ": " + e.getMessage());
        }
        boolean nobody = !calls.isEmpty()
                && calls.stream().allMatch(call -> call.exchange().outcome() instanceof Outcome.ConnectionError);
        if (nobody) {
            Outcome.ConnectionError first =
                    (Outcome.ConnectionError) calls.get(0).exchange().outcome();
            throw CommandFailed.invalid(
                    gateway.label() + " cannot be reached: " + first.detail() + "; check the base URL and the network");
        }
        return run.results(simulated);
    }

    /** Writes what came of the claims and what each call brought; gives the folder. */
    Path write(Path folder, ClaimResults results) {
        try {
            Files.createDirectories(folder);
            ClaimsFile.write(folder, List.of(results));
            CallsFile.write(folder, calls);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(folder + " cannot be written", e);
        }
    }
}
