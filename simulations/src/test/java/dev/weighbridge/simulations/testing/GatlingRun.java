package dev.weighbridge.simulations.testing;

import io.gatling.app.Gatling$;
import io.gatling.javaapi.core.Simulation;
import java.nio.file.Path;

/** A Gatling run inside this process. */
public final class GatlingRun {
    private GatlingRun() {}

    /** Runs a simulation to its end; 0 where its assertions hold, 2 where one does not. */
    public static int of(Class<? extends Simulation> simulation, Path results) {
        return Gatling$.MODULE$.fromArgs(new String[] {"-s", simulation.getName(), "-rf", results.toString()});
    }
}
