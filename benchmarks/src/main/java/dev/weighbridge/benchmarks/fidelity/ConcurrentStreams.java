package dev.weighbridge.benchmarks.fidelity;

import dev.weighbridge.benchmarks.fidelity.Bench.Used;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Part (a): many streams at once, by Weighbridge and by plain {@code http()} in turns. */
final class ConcurrentStreams {
    static final double CPU_RATIO = 1.35;
    private static final double ERROR_P50_MILLIS = 0.1;
    private static final double ERROR_P99_MILLIS = 10;
    private static final int RAMP_SECONDS = 2;
    private static final int BLOCKS = 1;

    private final FidelityOptions options;
    private final Path folder;
    private final Table table;
    private final List<Double> ratios = new ArrayList<>();
    private final List<Double> p50s = new ArrayList<>();
    private final List<Double> p99s = new ArrayList<>();

    ConcurrentStreams(FidelityOptions options, Path folder, Table table) {
        this.options = options;
        this.folder = folder;
        this.table = table;
    }

    /** The median of the ratios of client CPU, each of two runs that followed each other. */
    double weigh() throws IOException, InterruptedException {
        table.say(
                "(a) %d concurrent streams, %d ms from token to token; client and simulator on the same cores",
                options.streams(), FidelityOptions.GAP_MILLIS);
        table.say(
                "%-4s %-12s %9s %7s %10s %11s %11s %9s",
                "run", "client", "events/s", "cores", "simulator", "error p50", "error p99", "peak MiB");
        for (int run = 1; run <= options.repeats(); run++) {
            ratios.add(weighbridge(run) / plain(run));
        }
        table.aim("error of arrival stamps, p50, median of runs", median(p50s), ERROR_P50_MILLIS, "ms");
        table.aim("error of arrival stamps, p99, median of runs", median(p99s), ERROR_P99_MILLIS, "ms");
        table.aim("client CPU over plain http(), median of runs", median(ratios), CPU_RATIO, "x");
        return median(ratios);
    }

    private double weighbridge(int run) throws IOException, InterruptedException {
        Path root = folder.resolve("weighbridge-" + run);
        String rate = options.streams() / RAMP_SECONDS + "/s";
        Used used =
                new Bench(root, options, tokens(), BLOCKS).weighbridge(options.streams(), rate, Window::whereAllStream);
        Sample errors = new Sample(Joined.join(root, used.truths()).stream()
                .flatMapToLong(each -> each.arrivalErrors(used.window()))
                .toArray());
        p50s.add(errors.millisAt(0.5));
        p99s.add(errors.millisAt(0.99));
        row(run, "weighbridge", used, millis(errors.millisAt(0.5)), millis(errors.millisAt(0.99)));
        return used.clientCores();
    }

    private double plain(int run) throws IOException, InterruptedException {
        Used used = new Bench(folder.resolve("plain-" + run), options, tokens(), BLOCKS)
                .plain(options.streams(), RAMP_SECONDS);
        row(run, "plain http()", used, "-", "-");
        return used.clientCores();
    }

    private int tokens() {
        return (options.seconds() + RAMP_SECONDS) * 1000 / FidelityOptions.GAP_MILLIS;
    }

    private void row(int run, String client, Used used, String p50, String p99) {
        double events = used.truths().size() * 1000.0 / FidelityOptions.GAP_MILLIS;
        table.say(
                "%-4d %-12s %9.0f %7.3f %10.3f %11s %11s %9d",
                run, client, events, used.clientCores(), used.simulatorCores(), p50, p99, used.clientPeakMib());
    }

    private static double median(List<Double> values) {
        double[] sorted =
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private static String millis(double value) {
        return String.format(Locale.ROOT, "%.3f ms", value);
    }
}
