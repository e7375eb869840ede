package dev.weighbridge.weigh.simulate;

import static java.util.Objects.requireNonNullElse;

import dev.weighbridge.measurements.userfile.Credentials;
import dev.weighbridge.measurements.userfile.DidYouMean;
import dev.weighbridge.simulator.LaunchOptions;
import dev.weighbridge.simulator.Simulator;
import dev.weighbridge.simulator.SimulatorListing;
import dev.weighbridge.weigh.console.CommandFailed;
import dev.weighbridge.weigh.console.ExitCode;
import dev.weighbridge.weigh.console.Surroundings;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command {@code weigh simulate}: the simulated gateways by themselves, until Ctrl-C. */
@Command(
        name = "simulate",
        description =
                "Simulates RunYour, KeepRouter and OpenRouter on 127.0.0.1 until Ctrl-C: fake keys, invented models.",
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  weigh simulate --port 8080",
            "  weigh simulate --faults mixed --truth truth.jsonl",
            "  weigh simulate --ttft-ms 100 --gap-ms 20 --tokens 50"
        })
public final class SimulateCommand implements Callable<Integer> {
    private static final int LARGEST_PORT = 65_535;
    private static final List<String> FAULT_KINDS = List.of("none", "mixed");

    private final Surroundings surroundings;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "0",
            description = "port; 0 takes any free one (default: ${DEFAULT-VALUE})")
    private int port;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "decides all that is random (default: ${DEFAULT-VALUE})")
    private long seed;

    @Option(
            names = "--faults",
            paramLabel = "KIND",
            defaultValue = "none",
            description = "none, or mixed: some 8 of 100 requests go wrong (default: ${DEFAULT-VALUE})")
    private String faults = "none";

    @Option(names = "--truth", paramLabel = "FILE", description = "write one JSON line for each request that is over")
    private @Nullable Path truth;

    @ArgGroup(
            exclusive = false,
            order = 1,
            heading = "%nAny of these adds a free model `bench` to each gateway, with times that never vary:%n")
    private @Nullable BenchOptions bench;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private SimulateCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** The command in its surroundings; its help ends with the names of all faults. */
    public static CommandLine commandLine(Surroundings surroundings) {
        return FaultNames.addTo(new CommandLine(new SimulateCommand(surroundings)));
    }

    @Override
    public Integer call() throws InterruptedException {
        Simulator simulator = start(launchOptions());
        PrintWriter out = spec.commandLine().getOut();
        out.print(SimulatorListing.of(simulator));
        PointingAt.lines(simulator).forEach(out::println);
        out.flush();
        surroundings.standBy().until(simulator::close);
        return ExitCode.PASS.code();
    }

    private LaunchOptions launchOptions() {
        if (port < 0 || port > LARGEST_PORT) {
            throw CommandFailed.usage("--port is " + port + "; give one from 0 to " + LARGEST_PORT);
        }
        if (!FAULT_KINDS.contains(faults)) {
            throw CommandFailed.usage("--faults is \"" + Credentials.shown(faults)
                    + "\" (names of single faults go into prompts); " + DidYouMean.phrase(faults, FAULT_KINDS));
        }
        Path file = truth == null ? null : surroundings.workingFolder().resolve(truth);
        return new LaunchOptions(port, seed, faults.equals("mixed"), file, bench == null ? null : bench.model());
    }

    private static Simulator start(LaunchOptions options) {
        try {
            return Simulator.start(options.simulatorOptions());
        } catch (IllegalArgumentException | IllegalStateException | UncheckedIOException e) {
            throw CommandFailed.usage(requireNonNullElse(e.getMessage(), "the simulator cannot start"));
        }
    }
}
