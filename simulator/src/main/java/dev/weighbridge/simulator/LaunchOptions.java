package dev.weighbridge.simulator;

import dev.weighbridge.simulator.fault.FaultScript;
import dev.weighbridge.simulator.profile.BuiltInProfiles;
import dev.weighbridge.simulator.profile.SimulatedModel;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a simulator that is started by hand may be told; the gateways are the built-in ones.
 *
 * @param port the port on 127.0.0.1, 0 for any free one
 * @param seed decides all that is random
 * @param mixedFaults whether some 8 of 100 requests go wrong, besides those whose prompts ask for it
 * @param truthFile where the truth log is written as JSON lines; null for nowhere
 * @param bench a model that each gateway offers besides its own; null for none
 */
public record LaunchOptions(
        int port,
        long seed,
        boolean mixedFaults,
        @Nullable Path truthFile,
        @Nullable SimulatedModel bench) {
    private static final Map<String, Double> MIX = Map.of(
            "error-429", 0.02,
            "error-500", 0.01,
            "error-after-3", 0.01,
            "cut-after-3", 0.01,
            "reset-after-3", 0.01,
            "no-finish", 0.01,
            "html-200", 0.005,
            "reset-before-headers", 0.005);

    /**
     * The same as the simulator takes it.
     *
     * @throws IllegalArgumentException where the port is out of range
     */
    public SimulatorOptions simulatorOptions() {
        SimulatorOptions options = withBench(SimulatorOptions.defaults())
                .withPort(port)
                .withSeed(seed)
                .withFaults(faults());
        return truthFile == null ? options : options.withTruthFile(truthFile);
    }

    private FaultScript faults() {
        FaultScript asked = FaultScript.byMarker();
        return mixedFaults ? asked.orElse(FaultScript.mixed(seed, MIX)) : asked;
    }

    private SimulatorOptions withBench(SimulatorOptions options) {
        SimulatedModel model = bench;
        return model == null
                ? options
                : options.withProfiles(BuiltInProfiles.all().stream()
                        .map(profile -> profile.with(model))
                        .toList());
    }
}
