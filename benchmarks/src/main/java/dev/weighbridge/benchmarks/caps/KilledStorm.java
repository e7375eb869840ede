package dev.weighbridge.benchmarks.caps;

import dev.weighbridge.gateway.client.ClientOptions;
import dev.weighbridge.gateway.client.GatewayClient;
import dev.weighbridge.gateway.http.Credential;
import dev.weighbridge.gateway.time.NanoClock;
import dev.weighbridge.measurements.run.RunFolder;
import dev.weighbridge.simulator.Simulator;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;

/** The same with processes of the operating system, which are killed in earnest. */
final class KilledStorm {
    private static final int START_UP_MILLIS = 700;
    private static final int PATIENCE_SECONDS = 60;

    private KilledStorm() {}

    static StormResult strike(StormPlan plan, Path runs) throws IOException, InterruptedException {
        RunFolder folder = StormFolder.create(runs, plan);
        SplittableRandom random = new SplittableRandom(~plan.seed());
        List<String> because = new ArrayList<>();
        Simulator simulator = Simulator.start(plan.simulator());
        List<Process> processes = new ArrayList<>();
        try {
            for (int i = 0; i < plan.processes() + 1; i++) {
                processes.add(child(plan, folder, simulator, i));
            }
            Thread.sleep(START_UP_MILLIS + random.nextInt(START_UP_MILLIS));
            processes.get(0).destroyForcibly();
            processes.add(child(plan, folder, simulator, processes.size()));
            for (Process process : processes) {
                process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
            }
            for (int i = 0; i < processes.size(); i++) {
                because.add(Files.readString(said(folder, i)));
            }
        } finally {
            processes.forEach(Process::destroyForcibly);
            simulator.close();
        }
        return new StormResult(
                plan, folder.manifest().comparison().caps(), simulator.truth().entries(), because);
    }

    private static Process child(StormPlan plan, RunFolder folder, Simulator simulator, int number) throws IOException {
        String gateway = plan.gateway().name();
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledStorm.class.getName(),
                        folder.path().toString(),
                        simulator.baseUrl(gateway).toString(),
                        simulator.key(gateway),
                        Integer.toString(plan.threads()),
                        Long.toString(plan.seed() * 100 + number))
                .redirectOutput(said(folder, number).toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** What a process says at its end; one that is killed says nothing. */
    private static Path said(RunFolder folder, int number) {
        return folder.path().resolve("said-" + number);
    }

    /** A process that sends until a cap stops it: run folder, base URL, fake key, threads, seed. */
    public static void main(String[] args) throws InterruptedException {
        try (GatewayClient client = GatewayClient.create(ClientOptions.connections(8), NanoClock.system())) {
            StormProcess process = new StormProcess(
                    RunFolder.at(Path.of(args[0])),
                    client,
                    URI.create(args[1]),
                    Credential.of(Credential.Style.BEARER, args[2]));
            process.start(Integer.parseInt(args[3]), Long.parseLong(args[4]));
            System.out.println(process.await());
        }
    }
}
