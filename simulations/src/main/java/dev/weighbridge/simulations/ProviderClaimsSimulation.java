package dev.weighbridge.simulations;

import static io.gatling.javaapi.core.CoreDsl.StringBody;
import static io.gatling.javaapi.core.CoreDsl.asLongAs;
import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.doIfOrElse;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.http;

import dev.weighbridge.simulations.claims.CheckedClaims;
import dev.weighbridge.simulations.front.Front;
import io.gatling.javaapi.core.ScenarioBuilder;
import io.gatling.javaapi.core.Simulation;
import io.gatling.javaapi.http.HttpProtocolBuilder;

/**
 * Does the gateway do what its own pages say? Makes the calls that {@code eval-suites/claims} declares, one after the
 * other, and judges every claim by what came back.
 */
public final class ProviderClaimsSimulation extends Simulation {
    private final Front claims = CheckedClaims.prepare(getClass().getSimpleName());

    private final HttpProtocolBuilder protocol =
            http.shareConnections().disableWarmUp().disableAutoReferer().disableAutoOrigin();

    private final ScenarioBuilder caller = scenario("caller")
            .exec(claims.awaitWork())
            .exec(asLongAs(claims::hasWork)
                    .on(
                            doIfOrElse(claims::isGet)
                                    .then(exec(claims.stream(http(claims::name).get(claims::url))))
                                    .orElse(exec(claims.stream(
                                            http(claims::name).post(claims::url).body(StringBody(claims::body))))),
                            exec(claims.awaitWork())))
            .exec(claims.signOff());

    {
        setUp(caller.injectOpen(atOnceUsers(1))).protocols(protocol);
    }

    @Override
    public void before() {
        claims.begin();
    }

    @Override
    public void after() {
        claims.end();
    }
}
