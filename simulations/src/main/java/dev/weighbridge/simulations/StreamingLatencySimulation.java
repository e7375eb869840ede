package dev.weighbridge.simulations;

import static io.gatling.javaapi.core.CoreDsl.StringBody;
import static io.gatling.javaapi.core.CoreDsl.asLongAs;
import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.http;

import dev.weighbridge.simulations.front.Front;
import dev.weighbridge.simulations.load.LoadRun;
import io.gatling.javaapi.core.ScenarioBuilder;
import io.gatling.javaapi.core.Simulation;
import io.gatling.javaapi.http.HttpProtocolBuilder;

/**
 * How long to the first token, between tokens, to the end, and at which load does it break? Every target of a comparison
 * answers the same prompts at the same moments of its blocks, which take turns.
 *
 * <p>Virtual users are workers: all are there from the start and each sends what is due next, so arrivals follow the
 * comparison's seeded plan to the microsecond, and a gateway that is slow never slows its own load down.
 */
public final class StreamingLatencySimulation extends Simulation {
    private final Front load = LoadRun.prepare(getClass().getSimpleName());

    private final HttpProtocolBuilder protocol =
            http.shareConnections().disableWarmUp().disableAutoReferer().disableAutoOrigin();

    private final ScenarioBuilder workers = scenario("workers")
            .exec(load.awaitWork())
            .exec(asLongAs(load::hasWork)
                    .on(load.stream(http(load::name).post(load::url).body(StringBody(load::body))), load.awaitWork()))
            .exec(load.signOff());

    {
        setUp(workers.injectOpen(atOnceUsers(load.workers()))).protocols(protocol);
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
