package dev.weighbridge.simulations;

import static io.gatling.javaapi.core.CoreDsl.StringBody;
import static io.gatling.javaapi.core.CoreDsl.asLongAs;
import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.http;

import dev.weighbridge.simulations.evals.AskedSuites;
import dev.weighbridge.simulations.front.Front;
import io.gatling.javaapi.core.ScenarioBuilder;
import io.gatling.javaapi.core.Simulation;
import io.gatling.javaapi.http.HttpProtocolBuilder;

/**
 * How good are the answers? Every case with a check is asked of every target, graded by what its suite says, and gone on
 * with where an earlier process was stopped.
 *
 * <p>Virtual users are workers: each takes the next question that the engine lets go. The engine decides when that is, so
 * that no target is asked more than it stands.
 */
public final class EvalSuitesSimulation extends Simulation {
    private final Front suites = AskedSuites.prepare(getClass().getSimpleName());

    private final HttpProtocolBuilder protocol =
            http.shareConnections().disableWarmUp().disableAutoReferer().disableAutoOrigin();

    private final ScenarioBuilder workers = scenario("workers")
            .exec(suites.awaitWork())
            .exec(asLongAs(suites::hasWork)
                    .on(
                            suites.stream(http(suites::name).post(suites::url).body(StringBody(suites::body))),
                            suites.awaitWork()))
            .exec(suites.signOff());

    {
        setUp(workers.injectOpen(atOnceUsers(suites.workers()))).protocols(protocol);
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
