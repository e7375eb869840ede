package dev.weighbridge.benchmarks.evals;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A running {@link GatewayMain}, which ends with this process at the latest. */
final class Gateway implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 20;

    private final Process process;
    private final Thread hook;
    private final Path folder;
    private final String baseUrl;

    private Gateway(Process process, Path folder, String baseUrl) {
        this.process = process;
        this.folder = folder;
        this.baseUrl = baseUrl;
        this.hook = new Thread(process::destroyForcibly, "end-gateway");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /**
     * Starts one.
     *
     * @param folder where it writes what it did
     */
    static Gateway start(Path folder, String... arguments) throws IOException {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of(
                "--truth",
                truth(folder).toString(),
                "--arrivals",
                arrivals(folder).toString()));
        Process process = new ProcessBuilder(Commands.gateway(all.toArray(String[]::new)))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String line = out.readLine();
        if (line == null || !line.startsWith(GatewayMain.SERVES)) {
            process.destroyForcibly();
            throw new IOException("the gateway does not serve: " + line);
        }
        return new Gateway(process, folder, line.substring(GatewayMain.SERVES.length()));
    }

    String baseUrl() {
        return baseUrl;
    }

    /** Every request that came so far. */
    List<Arrivals.Arrival> arrivals() throws IOException {
        return Arrivals.read(arrivals(folder));
    }

    /** What it used so far of all cores together. */
    double cpuSeconds() {
        return Weighed.cpuSeconds(process).orElse(0);
    }

    static Path truth(Path folder) {
        return folder.resolve("truth.jsonl");
    }

    private static Path arrivals(Path folder) {
        return folder.resolve("arrivals.txt");
    }

    /** Ends it; its truth is then whole. */
    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        Runtime.getRuntime().removeShutdownHook(hook);
    }
}
