package dev.weighbridge.simulations.fidelity;

import dev.weighbridge.simulations.fidelity.Bench.Used;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Compares what the client measured with what the simulator knows, and what measuring costs with what Gatling's plain
 * {@code http()} costs. Both processes share one machine and so one monotonic clock.
 */
public final class Fidelity {
    private static final double ERROR_P50_MILLIS = 0.1;
    private static final double ERROR_P99_MILLIS = 10;
    private static final double TTFT_ERROR_MEAN_MILLIS = 1;
    private static final double CPU_RATIO = 1.35;
    private static final int RAMP_SECONDS = 2;

    private final FidelityOptions options;
    private final Path folder;
    private final PrintStream out = System.out;
    private final List<Boolean> kept = new ArrayList<>();

    private Fidelity(FidelityOptions options, Path folder) {
        this.options = options;
        this.folder = folder;
    }

    /** Exits with 0 where every aim is met, else with 1. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("fidelity");
        boolean good = new Fidelity(FidelityOptions.parse(arguments), folder).weigh();
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(java.util.Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
        System.exit(good ? 0 : 1);
    }

    private boolean weigh() throws IOException, InterruptedException {
        double ratio = concurrentStreams();
        newStreams();
        boolean good = !kept.contains(false);
        say(
                "fidelity: %.2f x the CPU of plain http() (aim <= %.2f; every aim %s)",
                ratio, CPU_RATIO, good ? "met" : "NOT met");
        return good;
    }

    private double concurrentStreams() throws IOException, InterruptedException {
        int tokens = (options.seconds() + RAMP_SECONDS) * 1000 / FidelityOptions.GAP_MILLIS;
        say(
                "(a) %d concurrent streams, %d ms from token to token; client and simulator on the same cores",
                options.streams(), FidelityOptions.GAP_MILLIS);
        say(
                "%-4s %-12s %10s %10s %12s %12s %12s %10s",
                "run", "client", "events/s", "cores", "simulator", "error p50", "error p99", "peak MiB");
        List<Double> ours = new ArrayList<>();
        List<Double> plains = new ArrayList<>();
        List<Double> p50s = new ArrayList<>();
        List<Double> p99s = new ArrayList<>();
        for (int run = 1; run <= options.repeats(); run++) {
            Path root = folder.resolve("ours-" + run);
            Used used = new Bench(root, options, tokens)
                    .weighbridge(options.streams(), options.streams() / RAMP_SECONDS + "/s", Window::whereAllStream);
            Sample errors = errors(root, used);
            row(run, "weighbridge", used, millis(errors.millisAt(0.5)), millis(errors.millisAt(0.99)));
            ours.add(used.clientCores());
            p50s.add(errors.millisAt(0.5));
            p99s.add(errors.millisAt(0.99));
            Used plain =
                    new Bench(folder.resolve("plain-" + run), options, tokens).plain(options.streams(), RAMP_SECONDS);
            row(run, "plain http()", plain, "-", "-");
            plains.add(plain.clientCores());
        }
        double ratio = ratio(ours, plains);
        aim("error of arrival stamps, p50, median of runs", median(p50s), ERROR_P50_MILLIS, "ms");
        aim("error of arrival stamps, p99, median of runs", median(p99s), ERROR_P99_MILLIS, "ms");
        aim("client CPU over plain http(), median of runs", ratio, CPU_RATIO, "x");
        return ratio;
    }

    private void newStreams() throws IOException, InterruptedException {
        say("%n(b) %d new streams a second of %d tokens each", options.rate(), FidelityOptions.SHORT_TOKENS);
        int streams = options.rate() * options.seconds();
        Path root = folder.resolve("new");
        Used used = new Bench(root, options, FidelityOptions.SHORT_TOKENS)
                .weighbridge(streams, options.rate() + "/s", Window::whereStreamsBegin);
        List<Joined> joined = Joined.join(root, used.truths());
        Sample errors =
                new Sample(joined.stream().mapToLong(Joined::ttftErrorNanos).toArray());
        Sample delays = new Sample(joined.stream()
                .mapToLong(each -> each.exchange().marks().scheduleDelayNanos())
                .toArray());
        say(
                "streams %d; client %.2f cores, simulator %.2f cores; peak %d MiB",
                errors.size(), used.clientCores(), used.simulatorCores(), used.clientPeakMib());
        say(
                "schedule delay p50 %.3f ms, p99 %.3f ms, longest %.3f ms",
                delays.millisAt(0.5), delays.millisAt(0.99), delays.millisAt(1));
        aim("error of TTFT, mean", errors.meanMillis(), TTFT_ERROR_MEAN_MILLIS, "ms");
        aim("error of TTFT, p99", errors.millisAt(0.99), ERROR_P99_MILLIS, "ms");
    }

    private static Sample errors(Path root, Used used) {
        return new Sample(Joined.join(root, used.truths()).stream()
                .flatMapToLong(each -> each.arrivalErrors(used.window()))
                .toArray());
    }

    private void row(int run, String client, Used used, String p50, String p99) {
        double events = used.truths().size() * 1000.0 / FidelityOptions.GAP_MILLIS;
        say(
                "%-4d %-12s %10.0f %10.3f %12.3f %12s %12s %10d",
                run, client, events, used.clientCores(), used.simulatorCores(), p50, p99, used.clientPeakMib());
    }

    private void aim(String what, double value, double limit, String unit) {
        boolean good = value <= limit;
        kept.add(good);
        say("%-48s %8.3f %-2s  aim <= %-5s %s", what, value, unit, limit, good ? "met" : "NOT met");
    }

    /** The median of the ratios of runs that followed each other, so that a slow hour of the machine hits both. */
    private static double ratio(List<Double> ours, List<Double> plains) {
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < ours.size(); i++) {
            ratios.add(ours.get(i) / plains.get(i));
        }
        return median(ratios);
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

    private void say(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
    }
}
