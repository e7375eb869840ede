package dev.weighbridge.simulations.testing;

import static io.gatling.javaapi.core.CoreDsl.StringBody;
import static io.gatling.javaapi.core.CoreDsl.asLongAs;
import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.doIfOrElse;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.http;

import dev.weighbridge.simulations.front.Front;
import io.gatling.javaapi.core.Simulation;
import java.nio.file.Path;
import java.util.function.Supplier;

/** A simulation of whatever front a test wants played. */
public final class Fronted extends Simulation {
    /** Gatling makes the simulation itself, so it cannot be handed over. */
    private static Supplier<Front> next = () -> {
        throw new IllegalStateException("the test did not say what to play");
    };

    private final Front front = next.get();

    {
        setUp(scenario("workers")
                        .exec(front.awaitWork())
                        .exec(asLongAs(front::hasWork)
                                .on(
                                        doIfOrElse(front::isGet)
                                                .then(exec(front.stream(
                                                        http(front::name).get(front::url))))
                                                .orElse(exec(front.stream(http(front::name)
                                                        .post(front::url)
                                                        .body(StringBody(front::body))))),
                                        exec(front.awaitWork())))
                        .exec(front.signOff())
                        .injectOpen(atOnceUsers(front.workers())))
                .protocols(http.shareConnections().disableWarmUp());
    }

    /** Plays it to its end; the same as {@link GatlingRun#of}. */
    public static int play(Supplier<Front> prepared, Path results) {
        next = prepared;
        return GatlingRun.of(Fronted.class, results);
    }

    @Override
    public void before() {
        front.begin();
    }

    @Override
    public void after() {
        front.end();
    }
}
