package dev.weighbridge.simulations.meter;

import dev.weighbridge.gateway.time.NanoClock;
import dev.weighbridge.simulations.front.Front;
import dev.weighbridge.simulations.front.Start;
import dev.weighbridge.simulations.setup.Preparation;
import dev.weighbridge.simulator.SimulatorOptions;
import dev.weighbridge.simulator.fault.FaultScript;
import java.time.Clock;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The meters of a comparison's targets as a simulation checks them. */
public final class CheckedMeters {
    private CheckedMeters() {}

    /**
     * The meters that the command line asks for, ready to be checked; none where they cannot be.
     *
     * @param simulation the simulation's simple class name
     */
    public static Front prepare(String simulation) {
        // A fault of the simulator's says nothing of how it counts.
        return prepare(simulation, Start.ofProcess(), options -> options.withFaults(FaultScript.none()));
    }

    static Front prepare(String simulation, Start start, UnaryOperator<SimulatorOptions> simulated) {
        return Front.of(simulation, start, clock -> Optional.of(run(simulation, start, simulated, clock)));
    }

    private static MeterRun run(
            String simulation, Start start, UnaryOperator<SimulatorOptions> simulated, NanoClock clock) {
        Preparation prepared = start.setup(clock).prepare(simulation, simulated);
        return new MeterRun(simulation, prepared, clock, Clock.systemUTC(), start.console());
    }
}
