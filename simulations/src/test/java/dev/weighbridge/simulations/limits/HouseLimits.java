package dev.weighbridge.simulations.limits;

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

/** Probed limits of which the test says where they are, how they are looked for and who hears of them. */
public final class HouseLimits extends Simulation {
    /** What the next run is to be; Gatling makes the simulation itself, so it cannot be handed over. */
    static @Nullable Start next;

    record Start(Settings settings, ProberFactory factory, PrintStream console) {}

    private final ProbedLimits limits;

    {
        Start start = requireNonNull(next, "the test did not say what to run");
        limits = ProbedLimits.prepare("HouseLimits", start.settings(), name -> null, start.factory(), start.console());
        setUp(scenario("workers")
                        .exec(limits.awaitProbe())
                        .exec(asLongAs(limits::hasProbe)
                                .on(
                                        limits.stream(http(limits::name)
                                                .post(limits::url)
                                                .body(StringBody(limits::body))),
                                        limits.awaitProbe()))
                        .exec(limits.signOff())
                        .injectOpen(atOnceUsers(limits.workers())))
                .protocols(http.shareConnections().disableWarmUp());
    }

    @Override
    public void before() {
        limits.begin();
    }

    @Override
    public void after() {
        limits.end();
    }
}
