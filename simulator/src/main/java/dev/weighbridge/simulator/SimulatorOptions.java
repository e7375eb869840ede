package dev.weighbridge.simulator;

import static java.util.Objects.requireNonNull;

import dev.weighbridge.gateway.time.NanoClock;
import dev.weighbridge.simulator.fault.FaultScript;
import dev.weighbridge.simulator.profile.BuiltInProfiles;
import dev.weighbridge.simulator.profile.GatewayProfile;
import dev.weighbridge.simulator.skill.AnswerKey;
import java.nio.file.Path;
import java.time.Clock;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * How a simulator is to run.
 *
 * @param port the port on 127.0.0.1, 0 for any free one
 * @param seed decides all that is random
 * @param profiles the gateways, each with its own name
 * @param faults what goes wrong
 * @param truthFile where the truth log is written as JSON lines, besides memory
 * @param truthLimit how many entries of it are kept in memory, at least 1
 * @param clock stamps and paces; a clock that stands still serves answers without delays only
 * @param wallClock dates and windows of rate limits
 * @param answers questions with their right and wrong answers; models answer them as well as they can
 */
public record SimulatorOptions(
        int port,
        long seed,
        List<GatewayProfile> profiles,
        FaultScript faults,
        Optional<Path> truthFile,
        int truthLimit,
        NanoClock clock,
        InstantSource wallClock,
        AnswerKey answers) {
    private static final int USUAL_LIMIT = 200_000;

    public SimulatorOptions {
        profiles = List.copyOf(profiles);
        requireNonNull(faults, "faults is null");
        requireNonNull(truthFile, "truthFile is null");
        requireNonNull(clock, "clock is null");
        requireNonNull(wallClock, "wallClock is null");
        requireNonNull(answers, "answers is null");
        long names = profiles.stream().map(GatewayProfile::name).distinct().count();
        if (port < 0 || port > 65_535 || profiles.isEmpty() || names < profiles.size()) {
            throw new IllegalArgumentException("port is " + port + " of 0 to 65535; " + profiles.size()
                    + " profiles have " + names + " names, each needs its own and there must be one");
        }
    }

    /**
     * Any free port, seed 1, the built-in profiles, faults by markers in prompts, no file, the system's clocks,
     * no answer key.
     */
    public static SimulatorOptions defaults() {
        return new SimulatorOptions(
                0,
                1,
                BuiltInProfiles.all(),
                FaultScript.byMarker(),
                Optional.empty(),
                USUAL_LIMIT,
                NanoClock.system(),
                Clock.systemUTC(),
                AnswerKey.EMPTY);
    }

    /** The same on a port. */
    public SimulatorOptions withPort(int other) {
        return new SimulatorOptions(other, seed, profiles, faults, truthFile, truthLimit, clock, wallClock, answers);
    }

    /** The same with another seed. */
    public SimulatorOptions withSeed(long other) {
        return new SimulatorOptions(port, other, profiles, faults, truthFile, truthLimit, clock, wallClock, answers);
    }

    /** The same with other gateways. */
    public SimulatorOptions withProfiles(List<GatewayProfile> others) {
        return new SimulatorOptions(port, seed, others, faults, truthFile, truthLimit, clock, wallClock, answers);
    }

    /** The same with other faults. */
    public SimulatorOptions withFaults(FaultScript other) {
        return new SimulatorOptions(port, seed, profiles, other, truthFile, truthLimit, clock, wallClock, answers);
    }

    /** The same with the truth written to a file. */
    public SimulatorOptions withTruthFile(Path file) {
        return new SimulatorOptions(
                port, seed, profiles, faults, Optional.of(file), truthLimit, clock, wallClock, answers);
    }

    /** The same keeping so many entries of the truth log in memory. */
    public SimulatorOptions withTruthLimit(int entries) {
        return new SimulatorOptions(port, seed, profiles, faults, truthFile, entries, clock, wallClock, answers);
    }

    /** The same with other clocks. */
    public SimulatorOptions withClocks(NanoClock otherClock, InstantSource otherWallClock) {
        return new SimulatorOptions(
                port, seed, profiles, faults, truthFile, truthLimit, otherClock, otherWallClock, answers);
    }

    /** The same whose models are asked the questions of this key. */
    public SimulatorOptions withAnswers(AnswerKey key) {
        return new SimulatorOptions(port, seed, profiles, faults, truthFile, truthLimit, clock, wallClock, key);
    }
}
