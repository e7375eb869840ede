package dev.weighbridge.simulations.evals;

import static io.gatling.javaapi.core.CoreDsl.StringBody;
import static io.gatling.javaapi.core.CoreDsl.asLongAs;
import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.http;
import static java.util.Objects.requireNonNull;

import dev.weighbridge.gateway.retry.RetryOptions;
import dev.weighbridge.simulations.setup.Settings;
import io.gatling.javaapi.core.Simulation;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Suites of which the test says where they are, with which keys, and who hears of them. */
public final class HouseEvals extends Simulation {
    /** What the next run is to be; Gatling makes the simulation itself, so it cannot be handed over. */
    static @Nullable Start next;

    record Start(Settings settings, Settings.Lookup environment, PrintStream console) {
        AskedSuites prepare() {
            RetryOptions quick =
                    new RetryOptions(4, Duration.ofMillis(5), Duration.ofMillis(20), Duration.ofSeconds(2), Set.of());
            return AskedSuites.prepare("HouseEvals", settings, environment, quick, console);
        }
    }

    private final AskedSuites suites =
            requireNonNull(next, "the test did not say what to run").prepare();

    {
        setUp(scenario("workers")
                        .exec(suites.awaitQuestion())
                        .exec(asLongAs(suites::hasQuestion)
                                .on(
                                        suites.stream(http(suites::name)
                                                .post(suites::url)
                                                .body(StringBody(suites::body))),
                                        suites.awaitQuestion()))
                        .exec(suites.signOff())
                        .injectOpen(atOnceUsers(suites.workers())))
                .protocols(http.shareConnections().disableWarmUp());
    }

    @Override
    public void before() {
        suites.begin();
    }

    @Override
    public void after() {
        suites.end();
    }
}
