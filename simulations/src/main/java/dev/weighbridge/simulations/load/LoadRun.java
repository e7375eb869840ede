package dev.weighbridge.simulations.load;

import dev.weighbridge.gateway.time.NanoClock;
import dev.weighbridge.measurements.limits.file.KeptLimits;
import dev.weighbridge.simulations.front.FailureLine;
import dev.weighbridge.simulations.front.Front;
import dev.weighbridge.simulations.front.Start;
import dev.weighbridge.simulations.setup.Preparation;
import java.time.Clock;
import java.util.Optional;

/** A comparison's load as a simulation plays it. */
public final class LoadRun {
    private LoadRun() {}

    /**
     * The load that the command line asks for, ready to be played; one without work where it cannot be.
     *
     * @param simulation the simulation's simple class name
     */
    public static Front prepare(String simulation) {
        return prepare(simulation, Start.ofProcess());
    }

    static Front prepare(String simulation, Start start) {
        return Front.of(simulation, start, clock -> Optional.of(load(simulation, start, clock)));
    }

    private static PlayedLoad load(String simulation, Start start, NanoClock clock) {
        Preparation prepared = start.setup(clock).prepare(simulation);
        InferredPace pace = pace(prepared, KeptLimits.of(start.settings().root()));
        return new PlayedLoad(simulation, prepared, pace, clock, Clock.systemUTC(), start.console());
    }

    private static InferredPace pace(Preparation prepared, KeptLimits kept) {
        try {
            return InferredPace.of(
                    prepared.comparison(), prepared.cases(), prepared.accesses().values(), kept);
        } catch (RuntimeException e) {
            prepared.journal().ended(false, FailureLine.of(e));
            prepared.close();
            throw e;
        }
    }
}
