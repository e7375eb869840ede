package dev.weighbridge.simulations.limits;

import dev.weighbridge.gateway.time.NanoClock;
import dev.weighbridge.simulations.front.Front;
import dev.weighbridge.simulations.front.Start;
import dev.weighbridge.simulations.setup.Preparation;
import java.time.Clock;
import java.util.Optional;

/** The limits of a comparison's targets as a simulation looks for them. */
public final class ProbedLimits {
    private ProbedLimits() {}

    /**
     * The limits that the command line asks for, ready to be looked for; none where they cannot be.
     *
     * @param simulation the simulation's simple class name
     */
    public static Front prepare(String simulation) {
        return prepare(simulation, Start.ofProcess(), new RealFactory());
    }

    static Front prepare(String simulation, Start start, ProberFactory factory) {
        return Front.of(simulation, start, clock -> Optional.of(run(simulation, start, factory, clock)));
    }

    private static LimitRun run(String simulation, Start start, ProberFactory factory, NanoClock clock) {
        Preparation prepared = start.setup(clock).prepare(simulation, SimulatedLimits::limited);
        return new LimitRun(simulation, prepared, start.settings(), factory, clock, Clock.systemUTC(), start.console());
    }
}
