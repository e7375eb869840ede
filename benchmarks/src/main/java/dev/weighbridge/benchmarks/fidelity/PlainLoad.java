package dev.weighbridge.benchmarks.fidelity;

import static io.gatling.javaapi.core.CoreDsl.StringBody;
import static io.gatling.javaapi.core.CoreDsl.rampUsers;
import static io.gatling.javaapi.core.CoreDsl.repeat;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.http;

import io.gatling.javaapi.core.Simulation;
import java.time.Duration;

/** Gatling's own {@code http()} reading the same streams, knowing nothing of what is in them. */
public final class PlainLoad extends Simulation {
    {
        setUp(scenario("plain")
                        .exec(repeat(Integer.getInteger("fidelity.turns"))
                                .on(http("chat")
                                        .post(System.getProperty("fidelity.url") + "/chat/completions")
                                        .header("Authorization", "Bearer " + System.getProperty("fidelity.key"))
                                        .header("Content-Type", "application/json")
                                        .header("Accept-Encoding", "identity")
                                        .body(StringBody(System.getProperty("fidelity.body")))))
                        .injectOpen(rampUsers(Integer.getInteger("fidelity.streams"))
                                .during(Duration.ofSeconds(Integer.getInteger("fidelity.ramp")))))
                .protocols(http.shareConnections().disableWarmUp());
    }
}
