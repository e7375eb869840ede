package dev.weighbridge.simulations.load;

import dev.weighbridge.gateway.time.NanoClock;
import dev.weighbridge.measurements.limits.file.KeptLimits;
import dev.weighbridge.simulations.front.FailureLine;
import dev.weighbridge.simulations.front.Front;
import dev.weighbridge.simulations.setup.Preparation;
import dev.weighbridge.simulations.setup.RunSetup;
import dev.weighbridge.simulations.setup.Settings;
import java.io.PrintStream;
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
        return prepare(simulation, Settings.of(System::getProperty, Clock.systemUTC()), System::getenv, System.out);
    }

    static Front prepare(String simulation, Settings settings, Settings.Lookup environment, PrintStream console) {
        return Front.of(
                simulation,
                settings,
                console,
                clock -> Optional.of(load(simulation, settings, environment, clock, console)));
    }

    private static PlayedLoad load(
            String simulation, Settings settings, Settings.Lookup environment, NanoClock clock, PrintStream console) {
        Preparation prepared = new RunSetup(settings, environment, clock, Clock.systemUTC()).prepare(simulation);
        InferredPace pace = pace(prepared, KeptLimits.of(settings.root()));
        return new PlayedLoad(simulation, prepared, pace, clock, Clock.systemUTC(), console);
    }

    private static InferredPace pace(Preparation prepared, KeptLimits kept) {
        try {
            return InferredPace.of(prepared.comparison(), prepared.accesses().values(), kept);
        } catch (RuntimeException e) {
            prepared.journal().ended(false, FailureLine.of(e));
            prepared.close();
            throw e;
        }
    }
}
