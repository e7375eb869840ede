package dev.weighbridge.simulations.load;

import static io.gatling.javaapi.core.CoreDsl.StringBody;
import static io.gatling.javaapi.core.CoreDsl.asLongAs;
import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.http;
import static java.util.Objects.requireNonNull;

import dev.weighbridge.simulations.setup.Settings;
import io.gatling.javaapi.core.Simulation;
import java.io.PrintStream;
import org.jspecify.annotations.Nullable;

/** A load of which the test says where it is, with which keys, and who hears of it. */
public final class FaultyLoad extends Simulation {
    /** What the next run is to be; Gatling makes the simulation itself, so it cannot be handed over. */
    static @Nullable Start next;

    record Start(Settings settings, Settings.Lookup environment, PrintStream console) {
        LoadRun prepare() {
            return LoadRun.prepare("FaultyLoad", settings, environment, console);
        }
    }

    private final LoadRun load =
            requireNonNull(next, "the test did not say what to run").prepare();

    {
        setUp(scenario("workers")
                        .exec(load.awaitWork())
                        .exec(asLongAs(load::hasWork)
                                .on(
                                        load.stream(http(load::target)
                                                .post(load::url)
                                                .body(StringBody(load::body))),
                                        load.awaitWork()))
                        .exec(load.signOff())
                        .injectOpen(atOnceUsers(load.workers())))
                .protocols(http.shareConnections().disableWarmUp());
    }

    @Override
    public void before() {
        load.begin();
    }

    @Override
    public void after() {
        load.end();
    }
}
