package dev.weighbridge.benchmarks.fidelity;

import dev.weighbridge.simulations.StreamingLatencySimulation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One simulator and one client, each in a process of its own, and what both left behind. */
final class Bench {
    private static final Pattern ADDRESS = Pattern.compile("openrouter\\s+base URL\\s+(\\S+)\\s+key\\s+(\\S+)");
    private static final int TARGETS = 2;
    private static final String PROMPT = "Tell me everything you know.";

    private final Path folder;
    private final FidelityOptions options;
    private final int tokens;
    private final int blocks;

    /**
     * A bench whose simulator answers with so many tokens.
     *
     * @param folder where everything it writes goes
     * @param blocks how often each target has its turn; all but the very last turn are warm-up
     */
    Bench(Path folder, FidelityOptions options, int tokens, int blocks) {
        this.folder = folder;
        this.options = options;
        this.tokens = tokens;
        this.blocks = blocks;
    }

    /** What a client run used, and where its traces are. */
    record Used(List<Truth> truths, double clientCores, double simulatorCores, long clientPeakMib, Window window) {}

    /** Weighbridge's own simulation. */
    Used weighbridge(int streams, String rate, Function<List<Truth>, Window> window)
            throws IOException, InterruptedException {
        Files.createDirectories(folder.resolve("comparisons"));
        Files.createDirectories(folder.resolve("eval-suites/suites"));
        Files.writeString(folder.resolve("eval-suites/suites/bench.csv"), "id,prompt\nall," + PROMPT + "\n");
        return run(streams, window, address -> {
            Files.writeString(folder.resolve("comparisons/bench.yaml"), comparison(address.group(1), streams, rate));
            return List.of(
                    "-Dweighbridge.root=" + folder,
                    "-Dcomparison=bench",
                    "-Drun=bench",
                    "io.gatling.app.Gatling",
                    "-s",
                    StreamingLatencySimulation.class.getName(),
                    "-rf",
                    folder.resolve("gatling").toString(),
                    "-nr");
        });
    }

    /** Gatling's plain {@code http()}: each user asks again and again, and the last time is measured. */
    Used plain(int streams, int rampSeconds) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        String body = "{\"model\":\"bench\",\"messages\":[{\"role\":\"user\",\"content\":\"" + PROMPT
                + "\"}],\"stream\":true,\"stream_options\":{\"include_usage\":true}}";
        return run(
                streams,
                Window::whereAllStream,
                address -> List.of(
                        "-Dfidelity.url=" + address.group(1),
                        "-Dfidelity.key=" + address.group(2),
                        "-Dfidelity.body=" + body,
                        "-Dfidelity.streams=" + streams,
                        "-Dfidelity.turns=" + blocks * TARGETS,
                        "-Dfidelity.ramp=" + rampSeconds,
                        "io.gatling.app.Gatling",
                        "-s",
                        PlainLoad.class.getName(),
                        "-rf",
                        folder.resolve("gatling").toString(),
                        "-nr"));
    }

    private interface Client {
        List<String> arguments(Matcher address) throws IOException;
    }

    private Used run(int streams, Function<List<Truth>, Window> windowOf, Client client)
            throws IOException, InterruptedException {
        Path truth = folder.resolve("truth.jsonl");
        Child simulator = simulator(truth);
        try (simulator) {
            Matcher address = ADDRESS.matcher(simulator.awaitOutput("Stop with Ctrl-C"));
            if (!address.find()) {
                throw new IllegalStateException("the simulator did not say where it is");
            }
            Map<String, String> key = Map.of("FIDELITY_KEY", address.group(2));
            try (Child child = Child.start(folder.resolve("client.txt"), key, client.arguments(address))) {
                child.join();
                simulator.close();
                List<Truth> truths = Truth.last(truth, streams);
                Window window = windowOf.apply(truths);
                return new Used(
                        truths,
                        child.cores(window.fromNanos(), window.toNanos()),
                        simulator.cores(window.fromNanos(), window.toNanos()),
                        child.peakMib(),
                        window);
            }
        }
    }

    /** With room for all it writes, touched before: its own pauses are not what is measured. */
    private Child simulator(Path truth) throws IOException {
        String gap = Integer.toString(FidelityOptions.GAP_MILLIS);
        String answer = Integer.toString(tokens);
        String seed = Integer.toString(options.seed());
        List<String> java =
                List.of("-Xms2500m", "-Xmx2500m", "-Xmn2200m", "-XX:+AlwaysPreTouch", "dev.weighbridge.simulator.Main");
        List<String> model = List.of("--ttft-ms", "100", "--gap-ms", gap, "--tokens", answer, "--seed", seed);
        List<String> log = List.of("--truth", truth.toString());
        return Child.start(
                folder.resolve("simulator.txt"),
                Map.of(),
                Stream.of(java, model, log).flatMap(List::stream).toList());
    }

    private String comparison(String url, int streams, String rate) {
        String target = "{ base-url: \"" + url
                + "\", key: FIDELITY_KEY, model: bench, price: free, parameters: { max-tokens: 1000000 } }";
        return """
                incumbent: first
                candidate: second
                targets:
                  first: %1$s
                  second: %1$s
                workloads:
                  bench: { suite: bench.csv }
                load: { arrivals: constant, warm-up: 1, levels: ["%2$s"], requests: %3$d, blocks: %4$d }
                caps: { requests: 1000000, tokens: 1000000000000, usd: "1.00" }
                store-texts: false
                seed: %5$d
                """.formatted(target, rate, streams * blocks, blocks, options.seed());
    }
}
