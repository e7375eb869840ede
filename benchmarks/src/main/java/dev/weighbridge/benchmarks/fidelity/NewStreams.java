package dev.weighbridge.benchmarks.fidelity;

import dev.weighbridge.benchmarks.fidelity.Bench.Used;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Part (b): many new streams every second. */
final class NewStreams {
    private static final double ERROR_MEAN_MILLIS = 1;
    private static final double ERROR_P99_MILLIS = 10;
    private static final int BLOCKS = 2;

    private final FidelityOptions options;
    private final Path folder;
    private final Table table;

    NewStreams(FidelityOptions options, Path folder, Table table) {
        this.options = options;
        this.folder = folder;
        this.table = table;
    }

    void weigh() throws IOException, InterruptedException {
        table.say("%n(b) %d new streams a second of %d tokens each", options.rate(), FidelityOptions.SHORT_TOKENS);
        Path root = folder.resolve("new");
        Used used = new Bench(root, options, FidelityOptions.SHORT_TOKENS, BLOCKS)
                .weighbridge(options.rate() * options.seconds(), options.rate() + "/s", Window::whereStreamsBegin);
        List<Joined> joined = Joined.join(root, used.truths());
        table.say(
                "%d streams; client %.3f cores, simulator %.3f cores, client's peak %d MiB",
                joined.size(), used.clientCores(), used.simulatorCores(), used.clientPeakMib());
        table.distribution(
                "schedule delay", joined, each -> each.exchange().marks().scheduleDelayNanos());
        Sample errors = table.distribution("TTFT longer than the simulator's", joined, Joined::ttftErrorNanos);
        table.distribution("  of it: sent until read by the simulator", joined, Joined::wayThereNanos);
        table.distribution("  of it: first token sent until stamped", joined, Joined::firstTokenErrorNanos);
        table.aim("error of TTFT, mean", errors.meanMillis(), ERROR_MEAN_MILLIS, "ms");
        table.aim("error of TTFT, p99", errors.millisAt(0.99), ERROR_P99_MILLIS, "ms");
    }
}
