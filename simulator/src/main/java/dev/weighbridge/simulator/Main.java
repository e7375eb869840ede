package dev.weighbridge.simulator;

import dev.weighbridge.simulator.profile.SimulatedModel;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/**
 * The simulator as a process of its own, as benchmarks start it; people start it by {@code weigh simulate}, which has the
 * same options.
 */
public final class Main {
    private static final int BAD_USAGE = 64;

    private Main() {}

    /** Runs until the process is told to stop; exits with 64 where the options are wrong. */
    public static void main(String[] arguments) throws InterruptedException {
        Optional<Simulator> simulator = start(System.out, System.err, arguments);
        if (simulator.isEmpty()) {
            System.exit(BAD_USAGE);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(simulator.get()::close, "simulator-stop"));
        new CountDownLatch(1).await();
    }

    /** A running simulator, described on {@code out}; empty, with one line on {@code err}, where it cannot run. */
    static Optional<Simulator> start(PrintStream out, PrintStream err, String... arguments) {
        try {
            Simulator simulator =
                    Simulator.start(options(MainArguments.parse(arguments)).simulatorOptions());
            // Makes what start-up left old, so that no answer waits for the collector to move it.
            System.gc();
            out.print(SimulatorListing.of(simulator) + "Simulated: fake keys, invented models. Stop with Ctrl-C.\n");
            out.flush();
            return Optional.of(simulator);
        } catch (IllegalArgumentException | IllegalStateException | UncheckedIOException e) {
            err.println("simulator: " + e.getMessage());
            return Optional.empty();
        }
    }

    private static LaunchOptions options(MainArguments arguments) {
        boolean bench = arguments.hasAny("--ttft-ms", "--gap-ms", "--tokens", "--slots");
        return new LaunchOptions(
                arguments.number("--port", 0, 0),
                arguments.number("--seed", 1, 0),
                mixed(arguments.text("--faults").orElse("none")),
                arguments.text("--truth").map(Path::of).orElse(null),
                bench ? bench(arguments) : null);
    }

    private static boolean mixed(String faults) {
        return switch (faults) {
            case "none" -> false;
            case "mixed" -> true;
            default -> throw new IllegalArgumentException("option --faults is " + faults + ", must be none or mixed");
        };
    }

    private static SimulatedModel bench(MainArguments arguments) {
        return SimulatedModel.bench(
                Duration.ofMillis(arguments.number("--ttft-ms", 100, 0)),
                Duration.ofMillis(arguments.number("--gap-ms", 20, 0)),
                arguments.number("--tokens", 50, 1),
                arguments.number("--slots", Integer.MAX_VALUE, 1));
    }
}
