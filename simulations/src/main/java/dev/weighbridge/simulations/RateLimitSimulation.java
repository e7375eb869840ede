package dev.weighbridge.simulations;

import static io.gatling.javaapi.core.CoreDsl.StringBody;
import static io.gatling.javaapi.core.CoreDsl.asLongAs;
import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.http;

import dev.weighbridge.simulations.front.Front;
import dev.weighbridge.simulations.limits.ProbedLimits;
import io.gatling.javaapi.core.ScenarioBuilder;
import io.gatling.javaapi.core.Simulation;
import io.gatling.javaapi.http.HttpProtocolBuilder;

/**
 * Where is the limit, which kind is it, do the headers tell the truth, and how fast does it recover? Asks one target after
 * the other with as few requests as it can, and ends only when each answers again.
 *
 * <p>Virtual users are workers: all are there from the start, so that a probe leaves the moment it is wanted and many can
 * be in flight at once.
 */
public final class RateLimitSimulation extends Simulation {
    private final Front limits = ProbedLimits.prepare(getClass().getSimpleName());

    private final HttpProtocolBuilder protocol =
            http.shareConnections().disableWarmUp().disableAutoReferer().disableAutoOrigin();

    private final ScenarioBuilder workers = scenario("workers")
            .exec(limits.awaitWork())
            .exec(asLongAs(limits::hasWork)
                    .on(
                            limits.stream(http(limits::name).post(limits::url).body(StringBody(limits::body))),
                            limits.awaitWork()))
            .exec(limits.signOff());

    {
        setUp(workers.injectOpen(atOnceUsers(limits.workers()))).protocols(protocol);
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
