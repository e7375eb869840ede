package dev.weighbridge.benchmarks.caps;

import dev.weighbridge.gateway.client.ClientOptions;
import dev.weighbridge.gateway.client.GatewayClient;
import dev.weighbridge.gateway.http.Credential;
import dev.weighbridge.gateway.time.NanoClock;
import dev.weighbridge.measurements.run.RunFolder;
import dev.weighbridge.simulator.Simulator;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Strikes one run: processes send side by side on one run folder, some are killed and others go on in their place. */
final class Storm {
    private static final int MOST_AT_ONCE = 32;

    private Storm() {}

    static StormResult strike(StormPlan plan, Path runs) throws InterruptedException {
        RunFolder folder = StormFolder.create(runs, plan);
        Simulator simulator = Simulator.start(plan.simulator());
        List<String> because = new ArrayList<>();
        try (GatewayClient client = GatewayClient.create(ClientOptions.connections(MOST_AT_ONCE), NanoClock.system())) {
            List<StormProcess> processes = begin(plan, folder, simulator, client);
            for (StormProcess process : processes) {
                because.add(process.await());
            }
        } finally {
            simulator.close();
        }
        return new StormResult(
                plan, folder.manifest().comparison().caps(), simulator.truth().entries(), because);
    }

    private static List<StormProcess> begin(StormPlan plan, RunFolder folder, Simulator simulator, GatewayClient client)
            throws InterruptedException {
        SplittableRandom random = new SplittableRandom(~plan.seed());
        List<StormProcess> all = new ArrayList<>();
        for (int i = 0; i < plan.processes(); i++) {
            all.add(another(plan, folder, simulator, client, all.size()));
        }
        for (int kill = 0; kill < plan.kills(); kill++) {
            Thread.sleep(random.nextInt(40));
            all.get(random.nextInt(all.size())).kill();
            all.add(another(plan, folder, simulator, client, all.size()));
        }
        return all;
    }

    private static StormProcess another(
            StormPlan plan, RunFolder folder, Simulator simulator, GatewayClient client, int number) {
        String gateway = plan.gateway().name();
        StormProcess process = new StormProcess(
                folder,
                client,
                simulator.baseUrl(gateway),
                Credential.of(Credential.Style.BEARER, simulator.key(gateway)));
        process.start(plan.threads(), plan.seed() * 100 + number);
        return process;
    }
}
