package dev.weighbridge.simulations.claims;

import static io.gatling.javaapi.core.CoreDsl.StringBody;
import static io.gatling.javaapi.core.CoreDsl.asLongAs;
import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.doIfOrElse;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.http;
import static java.util.Objects.requireNonNull;

import dev.weighbridge.simulations.setup.Settings;
import io.gatling.javaapi.core.Simulation;
import java.io.PrintStream;
import org.jspecify.annotations.Nullable;

/** Checked claims of which the test says where they are and who hears of them. */
public final class HouseClaims extends Simulation {
    /** What the next run is to be; Gatling makes the simulation itself, so it cannot be handed over. */
    static @Nullable Start next;

    record Start(Settings settings, PrintStream console) {}

    private final CheckedClaims claims;

    {
        Start start = requireNonNull(next, "the test did not say what to run");
        claims = CheckedClaims.prepare("HouseClaims", start.settings(), name -> null, start.console());
        setUp(scenario("caller")
                        .exec(claims.awaitCall())
                        .exec(asLongAs(claims::hasCall)
                                .on(
                                        doIfOrElse(claims::isGet)
                                                .then(exec(claims.stream(
                                                        http(claims::name).get(claims::url))))
                                                .orElse(exec(claims.stream(http(claims::name)
                                                        .post(claims::url)
                                                        .body(StringBody(claims::body))))),
                                        exec(claims.awaitCall())))
                        .exec(claims.signOff())
                        .injectOpen(atOnceUsers(1)))
                .protocols(http.shareConnections().disableWarmUp());
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
