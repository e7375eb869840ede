package dev.weighbridge.simulations;

import static io.gatling.javaapi.core.CoreDsl.StringBody;
import static io.gatling.javaapi.core.CoreDsl.asLongAs;
import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.http;

import dev.weighbridge.simulations.front.Front;
import dev.weighbridge.simulations.meter.CheckedMeters;
import io.gatling.javaapi.core.ScenarioBuilder;
import io.gatling.javaapi.core.Simulation;
import io.gatling.javaapi.http.HttpProtocolBuilder;

/**
 * Does the meter tell the truth? Asks each target some twelve prompts whose tokens are known, and compares what it reports
 * with itself, with a local count and, where it has one, with its ledger.
 */
public final class TokenUsageSimulation extends Simulation {
    private final Front meters = CheckedMeters.prepare(getClass().getSimpleName());

    private final HttpProtocolBuilder protocol =
            http.shareConnections().disableWarmUp().disableAutoReferer().disableAutoOrigin();

    private final ScenarioBuilder workers = scenario("workers")
            .exec(meters.awaitWork())
            .exec(asLongAs(meters::hasWork)
                    .on(
                            meters.stream(http(meters::name).post(meters::url).body(StringBody(meters::body))),
                            meters.awaitWork()))
            .exec(meters.signOff());

    {
        setUp(workers.injectOpen(atOnceUsers(meters.workers()))).protocols(protocol);
    }

    @Override
    public void before() {
        meters.begin();
    }

    @Override
    public void after() {
        meters.end();
    }
}
