package dev.weighbridge.weigh.simulate;

import dev.weighbridge.simulator.profile.SimulatedModel;
import dev.weighbridge.weigh.console.CommandFailed;
import java.time.Duration;
import picocli.CommandLine.Option;

/** The options of the model {@code bench}, which is there as soon as one of them is given. */
final class BenchOptions {
    @Option(
            names = "--ttft-ms",
            paramLabel = "N",
            defaultValue = "100",
            description = "to the first token (default: ${DEFAULT-VALUE})")
    private int ttftMillis = 100;

    @Option(
            names = "--gap-ms",
            paramLabel = "N",
            defaultValue = "20",
            description = "from token to token (default: ${DEFAULT-VALUE})")
    private int gapMillis = 20;

    @Option(
            names = "--tokens",
            paramLabel = "N",
            defaultValue = "50",
            description = "tokens of each answer (default: ${DEFAULT-VALUE})")
    private int tokens = 50;

    @Option(names = "--slots", paramLabel = "N", description = "requests served at once (default: unlimited)")
    private int slots = Integer.MAX_VALUE;

    SimulatedModel model() {
        return SimulatedModel.bench(
                Duration.ofMillis(atLeast(0, "--ttft-ms", ttftMillis)),
                Duration.ofMillis(atLeast(0, "--gap-ms", gapMillis)),
                atLeast(1, "--tokens", tokens),
                atLeast(1, "--slots", slots));
    }

    private static int atLeast(int least, String name, int given) {
        if (given < least) {
            throw CommandFailed.usage(name + " is " + given + "; give a whole number from " + least + " on");
        }
        return given;
    }
}
