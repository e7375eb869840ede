package dev.weighbridge.simulations.streaming;

import static io.gatling.javaapi.core.CoreDsl.StringBody;
import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.details;
import static io.gatling.javaapi.core.CoreDsl.repeat;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.http;

import dev.weighbridge.gateway.chat.ChatDialect;
import dev.weighbridge.gateway.decode.DecoderLimits;
import dev.weighbridge.gateway.decode.ResponseDecoder;
import dev.weighbridge.gateway.exchange.Exchange;
import dev.weighbridge.gateway.exchange.Header;
import dev.weighbridge.gateway.secret.Redactor;
import dev.weighbridge.gateway.time.NanoClock;
import dev.weighbridge.measurements.comparison.Timeouts;
import io.gatling.javaapi.core.PopulationBuilder;
import io.gatling.javaapi.core.Simulation;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** Each misbehaviour meets one user of its own; one of them is still under way when the run is cut. */
public final class MisbehaviourScenarios extends Simulation {
    private static final NanoClock CLOCK = NanoClock.system();
    private final Streaming streaming = new Streaming(CLOCK);

    {
        // The good server first: a cold process is slow enough to look like a bad one.
        PopulationBuilder[] others = Arrays.stream(Misbehaviour.values())
                .filter(met -> met != Misbehaviour.NONE)
                .map(this::population)
                .toArray(PopulationBuilder[]::new);
        setUp(population(Misbehaviour.NONE).andThen(others))
                .protocols(http.shareConnections().disableWarmUp())
                .assertions(
                        details("NONE").successfulRequests().count().is(2L),
                        details("NONE TTFT").successfulRequests().count().is(2L),
                        details("RATE_LIMITS").failedRequests().count().is(1L),
                        details("STALLS_MID_STREAM TTFT")
                                .failedRequests()
                                .count()
                                .is(1L))
                .maxDuration(Duration.ofSeconds(10));
    }

    private PopulationBuilder population(Misbehaviour met) {
        return scenario(met.name())
                .exec(repeat(met.requests)
                        .on(streaming.stream(
                                http(met.name()).post(met.url()).body(StringBody("{\"stream\":true}")),
                                session -> call(met))))
                .injectOpen(atOnceUsers(1));
    }

    private static StreamedCall call(Misbehaviour met) {
        return new StreamedCall() {
            @Override
            public ResponseDecoder decoder() {
                return ChatDialect.decoder(true, CLOCK.nanos(), DecoderLimits.DEFAULT, Redactor.none());
            }

            @Override
            public Timeouts timeouts() {
                return met.timeouts;
            }

            @Override
            public List<Header> headers() {
                return List.of(new Header("Authorization", "Bearer sk-test-0123456789"));
            }

            @Override
            public void ended(Exchange exchange) {
                met.exchanges.add(exchange);
            }
        };
    }

    @Override
    public void after() {
        streaming.censorInFlight(Duration.ofSeconds(5));
    }
}
