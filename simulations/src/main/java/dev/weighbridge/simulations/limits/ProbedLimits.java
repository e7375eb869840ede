package dev.weighbridge.simulations.limits;

import dev.weighbridge.gateway.time.NanoClock;
import dev.weighbridge.simulations.front.Front;
import dev.weighbridge.simulations.setup.Preparation;
import dev.weighbridge.simulations.setup.RunSetup;
import dev.weighbridge.simulations.setup.Settings;
import java.io.PrintStream;
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
        return prepare(
                simulation,
                Settings.of(System::getProperty, Clock.systemUTC()),
                System::getenv,
                new RealFactory(),
                System.out);
    }

    static Front prepare(
            String simulation,
            Settings settings,
            Settings.Lookup environment,
            ProberFactory factory,
            PrintStream console) {
        return Front.of(
                simulation,
                settings,
                console,
                clock -> Optional.of(run(simulation, settings, environment, factory, clock, console)));
    }

    private static LimitRun run(
            String simulation,
            Settings settings,
            Settings.Lookup environment,
            ProberFactory factory,
            NanoClock clock,
            PrintStream console) {
        Preparation prepared = new RunSetup(settings, environment, clock, Clock.systemUTC())
                .prepare(simulation, SimulatedLimits::limited);
        return new LimitRun(simulation, prepared, settings, factory, clock, Clock.systemUTC(), console);
    }
}
