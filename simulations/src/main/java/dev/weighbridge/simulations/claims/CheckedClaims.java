package dev.weighbridge.simulations.claims;

import dev.weighbridge.gateway.time.NanoClock;
import dev.weighbridge.simulations.front.Front;
import dev.weighbridge.simulations.front.Start;
import dev.weighbridge.simulations.setup.Preparation;
import dev.weighbridge.simulations.setup.Settings;
import dev.weighbridge.simulator.fault.FaultScript;
import java.util.List;
import java.util.Optional;

/** The claims of a comparison's providers as a simulation checks them. */
public final class CheckedClaims {
    private CheckedClaims() {}

    /**
     * The claims that the command line asks for, ready to be checked; none where they cannot be.
     *
     * @param simulation the simulation's simple class name
     */
    public static Front prepare(String simulation) {
        return prepare(simulation, Start.ofProcess());
    }

    static Front prepare(String simulation, Start start) {
        return Front.of(simulation, start, clock -> Optional.of(check(simulation, start, clock)));
    }

    private static ClaimCheck check(String simulation, Start start, NanoClock clock) {
        Settings settings = start.settings();
        Preparation prepared = start.setup(clock)
                // A fault of the simulator's is none of the provider it imitates.
                .prepare(simulation, options -> options.withFaults(FaultScript.none()));
        List<Provided> provided = Provided.in(prepared.accesses(), settings.claims());
        ClaimDesk desk = new ClaimDesk(simulation, prepared, provided, settings.everyClaim(), clock);
        return new ClaimCheck(simulation, prepared, desk, start.console());
    }
}
