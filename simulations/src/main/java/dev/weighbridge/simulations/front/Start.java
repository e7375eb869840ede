package dev.weighbridge.simulations.front;

import dev.weighbridge.gateway.time.NanoClock;
import dev.weighbridge.simulations.setup.RunSetup;
import dev.weighbridge.simulations.setup.Settings;
import java.io.PrintStream;
import java.time.Clock;

/**
 * What a simulation starts from.
 *
 * @param settings which run it belongs to and what is compared
 * @param environment has the keys
 * @param console hears of it
 */
public record Start(Settings settings, Settings.Lookup environment, PrintStream console) {

    /** What the command line and the environment of this process say. */
    public static Start ofProcess() {
        return new Start(Settings.of(System::getProperty, Clock.systemUTC()), System::getenv, System.out);
    }

    /** Everything that must be right before the first request; marks are of this clock. */
    public RunSetup setup(NanoClock clock) {
        return new RunSetup(settings, environment, clock, Clock.systemUTC());
    }
}
